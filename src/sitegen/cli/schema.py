"""``sitegen schema``."""

from __future__ import annotations

import json
