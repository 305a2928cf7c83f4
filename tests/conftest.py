"""Makes the profile `thorough` known before pytest looks for it."""

from tests import profiles

assert profiles
