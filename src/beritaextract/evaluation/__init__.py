"""How right the records are: annotated articles in, precision, recall and every error out.

    from beritaextract.evaluation import evaluate, read_gold

    report = evaluate(read_gold(["gold.jsonl"]))
    print(report.scores["claims.direct.attributed"].f1)

`gold` is the format of annotated articles, `comparison` says what counts as right, `report` shows the outcome.
"""

from beritaextract.evaluation.comparison import evaluate, measure
from beritaextract.evaluation.gold import GoldArticle, GoldClaim, GoldDate, GoldFigure, GoldSpeaker, read_gold
from beritaextract.evaluation.report import Calibration, Fault, Report, Score

__all__ = [
    "Calibration",
    "Fault",
    "GoldArticle",
    "GoldClaim",
    "GoldDate",
    "GoldFigure",
    "GoldSpeaker",
    "Report",
    "Score",
    "evaluate",
    "measure",
    "read_gold",
]
