"""Scripts which draw and write the sample files of the demo."""
