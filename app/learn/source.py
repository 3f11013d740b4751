"""Where a claim comes from, and how far we have read it."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


def _without_record(where: str) -> str:
    if record := re.search(r"10\.\d{4,9}/\S+|PMC\d+", where):
        raise ValueError(f"{record[0]} belongs in a field of its own, where it becomes a link")
    return where


class Source(BaseModel):
    """One study, guideline or page. `says` is what it is about, in our words.

    `read` is honest about depth: "summary" (abstract or opening of the page), "second-hand" (somebody else's
    account of it) or "unread" (named from general knowledge; no figure may rest on it). `year` is left out where what
    we read does not say it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    who: Words
    year: Annotated[int, Field(ge=1900, le=2100)] | None = None
    where: Annotated[Words, AfterValidator(_without_record)]
    says: Words
    read: Literal["summary", "second-hand", "unread"] = "summary"
    doi: Annotated[str, StringConstraints(pattern=r"^10\.\d{4,9}/\S+$")] | None = None
    pmid: Annotated[str, StringConstraints(pattern=r"^\d{4,8}$")] | None = None
    pmc: Annotated[str, StringConstraints(pattern=r"^PMC\d{4,8}$")] | None = None

    @property
    def link(self) -> str | None:
        """The lasting address of its record: by DOI, else PubMed, else PubMed Central."""
        if self.doi:
            return f"https://doi.org/{self.doi}"
        if self.pmid:
            return f"https://pubmed.ncbi.nlm.nih.gov/{self.pmid}/"
        return f"https://pmc.ncbi.nlm.nih.gov/articles/{self.pmc}/" if self.pmc else None

    @property
    def record(self) -> str | None:
        """What the link is called: the record's own number."""
        if self.doi:
            return f"doi {self.doi}"
        return f"PMID {self.pmid}" if self.pmid else self.pmc
