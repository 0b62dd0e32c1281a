from readoutdiff.model import source_id


def test_source_ids_run_on_after_z() -> None:
    assert [source_id(n) for n in (0, 1, 25, 26, 27, 701, 702)] == ["A", "B", "Z", "AA", "AB", "ZZ", "AAA"]
