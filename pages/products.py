"""Which product to push; every published output; what is missing."""

from dakcong.answers.boards.products import products, products_sources
from dakcong.ui import app
from dakcong.ui.frame import begin, below, sources

reader = begin(app.page_shown())
below("products", products(reader))
sources(reader, products_sources(reader), projected=False)
