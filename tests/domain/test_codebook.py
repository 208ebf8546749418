"""The table from acts to the field's codes is whole and within its ranges."""

import pytest

from app.domain.codebook import CODES, STATEMENT_ORDER, Act, Kind, QuadClass, is_mutual

# The codebook, section 3: (kind, acts).
_ACTS = {
    "visit": "visit",
    "meeting": "meet negotiate mediate",
    "call": "call message contact",
    "statement": "comment appeal support pledge apologize deny criticize accuse reject demand warn threaten",
    "agreement": "agree sign",
    "measure": "upgrade downgrade refuse sanction aid expel summon detain",
    "military": "strike intercept deploy kill seize support ceasefire",
    "commentary": "comment",
}

# The codebook's table: kind/act, CAMEO, PLOVER, quad class, Goldstein.
_TABLE = """
visit/visit 042 CONSULT VC 1.9
meeting/meet 040 CONSULT VC 1.0
meeting/negotiate 046 CONSULT VC 7.0
meeting/mediate 045 CONSULT VC 5.0
call/call 041 CONSULT VC 1.0
call/message 041 CONSULT VC 1.0
call/contact 040 CONSULT VC 1.0
statement/comment 010 none N 0.0
statement/deny 016 none N 0.0
statement/appeal 020 REQUEST VC 3.0
statement/support 051 SUPPORT VC 3.4
statement/pledge 030 AGREE VC 4.0
statement/apologize 055 SUPPORT VC 7.0
statement/criticize 111 ACCUSE VX -2.0
statement/accuse 112 ACCUSE VX -2.0
statement/reject 120 REJECT VX -4.0
statement/demand 100 REQUEST VX -5.0
statement/warn 012 none VX -0.4
statement/threaten 130 THREATEN VX -4.4
agreement/agree 050 SUPPORT VC 3.5
agreement/sign 057 SUPPORT VC 8.0
measure/upgrade 050 SUPPORT VC 3.5
measure/aid 070 AID MC 7.0
measure/refuse 120 REJECT VX -4.0
measure/summon 111 ACCUSE VX -2.0
measure/downgrade 160 SANCTION MX -4.0
measure/sanction 163 COERCE MX -6.5
measure/expel 174 COERCE MX -5.0
measure/detain 173 COERCE MX -5.0
military/strike 190 ASSAULT MX -10.0
military/intercept 190 ASSAULT MX -10.0
military/kill 186 ASSAULT MX -10.0
military/seize 192 COERCE MX -9.5
military/deploy 150 MOBILIZE MX -7.2
military/support 072 AID MC 8.3
military/ceasefire 087 RETREAT MC 9.0
commentary/comment none none none none
"""
_QUAD = {
    "VC": QuadClass.VERBAL_COOPERATION, "MC": QuadClass.MATERIAL_COOPERATION, "VX": QuadClass.VERBAL_CONFLICT,
    "MX": QuadClass.MATERIAL_CONFLICT, "N": QuadClass.NEUTRAL, "none": None,
}  # fmt: skip
_ROWS = [row.split() for row in _TABLE.strip().splitlines()]


def test_every_act_of_the_codebook_has_a_code_and_no_other() -> None:
    listed = {(Kind(kind), Act(act)) for kind, acts in _ACTS.items() for act in acts.split()}
    assert set(CODES) == listed


def test_the_closed_lists_hold_nothing_else() -> None:
    assert {kind for kind, _ in CODES} == set(Kind)
    assert {act for _, act in CODES} == set(Act)


@pytest.mark.parametrize("row", _ROWS, ids=[row[0] for row in _ROWS])
def test_row(row: list[str]) -> None:
    what, cameo, plover, quad, goldstein = row
    kind, act = what.split("/")
    code = CODES[Kind(kind), Act(act)]
    assert (code.cameo or "none", code.plover or "none", code.quad_class) == (cameo, plover, _QUAD[quad])
    assert code.goldstein == (None if goldstein == "none" else float(goldstein))


def test_the_table_is_whole() -> None:
    assert {row[0] for row in _ROWS} == {f"{kind}/{act}" for kind, act in CODES}


def test_signs_agree_with_quad_classes() -> None:
    for code in CODES.values():
        if code.goldstein:
            assert code.quad_class is not None
            assert (code.goldstein > 0) == ("cooperation" in code.quad_class)
            assert -10 <= code.goldstein <= 10


def test_the_order_of_statements() -> None:
    assert " ".join(STATEMENT_ORDER) == (
        "threaten warn demand reject accuse criticize deny apologize appeal pledge support comment"
    )
    assert {(Kind.STATEMENT, act) for act in STATEMENT_ORDER} == {pair for pair in CODES if pair[0] is Kind.STATEMENT}


@pytest.mark.parametrize(("kind", "act"), CODES, ids=[f"{kind}/{act}" for kind, act in CODES])
def test_mutual(kind: Kind, act: Act) -> None:
    assert is_mutual(kind, act) == (kind in (Kind.MEETING, Kind.CALL, Kind.AGREEMENT) or act is Act.UPGRADE)
