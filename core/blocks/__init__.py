"""The blocks that bodies are made of. `StoryBlock` is what most pages use."""

from .chart import ChartBlock
from .links import RelatedPagesBlock
from .media import AudioBlock, DocumentListBlock, GalleryBlock, PictureBlock, VideoBlock
from .story import StoryBlock
from .table import TranslatableTableBlock
from .text import (
    RICH_TEXT,
    CalloutBlock,
    CodeBlock,
    FigureListBlock,
    FormulaBlock,
    HeadingBlock,
    QuoteBlock,
    StepBlock,
    StepsBlock,
)

__all__ = [
    "RICH_TEXT",
    "AudioBlock",
    "CalloutBlock",
    "ChartBlock",
    "CodeBlock",
    "DocumentListBlock",
    "FigureListBlock",
    "FormulaBlock",
    "GalleryBlock",
    "HeadingBlock",
    "PictureBlock",
    "QuoteBlock",
    "RelatedPagesBlock",
    "StepBlock",
    "StepsBlock",
    "StoryBlock",
    "TranslatableTableBlock",
    "VideoBlock",
]
