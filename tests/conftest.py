"""Makes the profile `thorough` known before pytest looks for it, and gives every test the fixtures of all rooms."""

from tests import profiles
from tests.quick_workers import quick_workers

assert profiles
__all__ = ["quick_workers"]
