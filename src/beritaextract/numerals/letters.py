"""Letters for patterns of the standard library's engine, which has no class for them and takes a third of the time."""

# Powers and fractions are of the class `\w`, and are no letters.
LETTER = r"[^\W\d_¹²³¼½¾]"
# Accents may stand by themselves behind their letter.
WORD = rf"{LETTER}++(?:[\u0300-\u036f]++{LETTER}*+)*+"
# Blanks between the words of one expression, on one line: a no-break blank written as a reference leaves six of them.
BLANKS = r"[^\S\n]{0,10}+"
