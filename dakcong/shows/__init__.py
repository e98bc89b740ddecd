"""What is said, as data: what a page or a paper shows, made once in `answers/boards`.

Typed dictionaries and not dataclasses, because the scripts of a page take them as they are: they
may read every key that stands here and no other, which a browser test holds. Whoever takes one
changes nothing in it. Words are plain text with the little Markdown of `texts`; some have places
in braces, which `ui/live/assets/words.js` fills in while a slider is dragged; PLACES names them.
"""

from dakcong.shows.levers import Action, Control, Nearest, Option, Presets, Reset, Told
from dakcong.shows.paper import Paper, Sent
from dakcong.shows.parts import (
    Chart,
    Choice,
    Content,
    Fold,
    Heading,
    Legend,
    Line,
    Offer,
    Part,
    Picture,
    Register,
    Table,
    Text,
)
from dakcong.shows.said import (
    PLACES,
    Badge,
    Card,
    Headline,
    Message,
    Meter,
    Newer,
    Notices,
    Overview,
    Said,
    Tile,
)
from dakcong.shows.screen import (
    Against,
    Answered,
    Board,
    Column,
    Doubt,
    Exhibit,
    Fixed,
    Frame,
    Head,
    Link,
    Screen,
)

__all__ = [
    "PLACES",
    "Action",
    "Against",
    "Answered",
    "Badge",
    "Board",
    "Card",
    "Chart",
    "Choice",
    "Column",
    "Content",
    "Control",
    "Doubt",
    "Exhibit",
    "Fixed",
    "Fold",
    "Frame",
    "Head",
    "Heading",
    "Headline",
    "Legend",
    "Line",
    "Link",
    "Message",
    "Meter",
    "Nearest",
    "Newer",
    "Notices",
    "Offer",
    "Option",
    "Overview",
    "Paper",
    "Part",
    "Picture",
    "Presets",
    "Register",
    "Reset",
    "Said",
    "Screen",
    "Sent",
    "Table",
    "Text",
    "Tile",
    "Told",
]
