"""How it is said: the only place that makes prose of records, places, offices and values."""
