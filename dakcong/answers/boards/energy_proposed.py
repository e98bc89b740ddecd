"""How proposals are called, and which of them stand beside the cases of obstacles."""

from dakcong.answers.known.proposed import apart, wishes
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import hedge
from dakcong.figures.proposals import Proposal
from dakcong.figures.records import printed_qualifier
from dakcong.texts import numbers


def named_words(reader: Reader, one: Proposal) -> str:
    """What it proposes, with its amount."""
    said = reader.text(f"proposal.{one.id}")
    return said if one.amount is None else f"{said}: {proposed_words(reader, one)}"


def proposed_words(reader: Reader, one: Proposal) -> str:
    """What a proposal asks for or is about, with its unit; it must name an amount."""
    assert one.amount is not None
    decimals = len(f"{one.amount:g}".partition(".")[2])
    soft = hedge(reader, printed_qualifier(one.as_printed, one.amount))
    return f"{soft}{numbers.printed(one.amount, one.unit, reader.language, decimals)}"


def apart_words(reader: Reader) -> str:
    """Which obstacles no sum counts, as proposals alone name them; empty for none."""
    names = apart_names(reader)
    return reader.text("energy.apart", names=names) if names else ""


def apart_names(reader: Reader) -> str:
    """These proposals by name."""
    return "; ".join(named_words(reader, one) for one in apart(reader.facts.catalogue))


def wishes_words(reader: Reader) -> str:
    """Which proposals on projects of a case propose no removal; empty for none."""
    names = "; ".join(reader.text(f"proposal.{one.id}") for one in wishes(reader.facts.catalogue))
    return reader.text("energy.wishes", names=names) if names else ""
