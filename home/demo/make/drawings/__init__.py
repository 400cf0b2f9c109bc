"""The pictures of the demo, drawn as SVG."""
