"""Loads the demo content of `home/demo/` through the same models and blocks that editors use."""
