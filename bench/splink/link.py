"""Links one file with Splink, unsupervised, with the settings that its own documentation gives for that file.

Usage: link.py SET LEFT.csv [RIGHT.csv] OUT
Writes OUT.pairs.csv (a, b, probability of every pair that was compared) and OUT.clusters-LEAST.csv (id, cluster); prints JSON with the
processor time that linking took, reading and writing left out. Needs splink 4.0.16 with DuckDB.
"""

import json
import resource
import sys

import pandas as pd
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

CLUSTER_FROM = [0.5, 0.95]
FEBRL = {
    "comparisons": [
        cl.NameComparison("given_name").configure(term_frequency_adjustments=True),
        cl.NameComparison("surname").configure(term_frequency_adjustments=True),
        cl.DateOfBirthComparison("date_of_birth", input_is_string=True, datetime_format="%Y%m%d"),
        cl.DamerauLevenshteinAtThresholds("soc_sec_id", [2]),
        cl.ExactMatch("street_number").configure(term_frequency_adjustments=True),
        cl.DamerauLevenshteinAtThresholds("postcode", [1]),
    ],
    "blocks": [
        block_on("given_name", "surname"),
        block_on("soc_sec_id"),
        block_on("date_of_birth"),
        block_on("postcode", "given_name"),
        block_on("postcode", "surname"),
        block_on("substr(given_name,1,2)", "substr(surname,1,2)", "postcode"),
        block_on("address_1", "street_number"),
    ],
    "deterministic": ["l.soc_sec_id = r.soc_sec_id", "l.given_name = r.given_name and l.surname = r.surname and l.date_of_birth = r.date_of_birth"],
    "recall": 0.9,
    "em": [block_on("date_of_birth"), block_on("postcode")],
}
SETS = {
    "febrl3": FEBRL,
    "febrl4": FEBRL,
    "fake_1000": {
        "comparisons": [
            cl.NameComparison("first_name").configure(term_frequency_adjustments=True),
            cl.NameComparison("surname").configure(term_frequency_adjustments=True),
            cl.DateOfBirthComparison("dob", input_is_string=True),
            cl.ExactMatch("city").configure(term_frequency_adjustments=True),
            cl.EmailComparison("email"),
        ],
        "blocks": [block_on("first_name"), block_on("surname"), block_on("dob"), block_on("email"), block_on("substr(dob,1,4)", "city")],
        "deterministic": ["l.first_name = r.first_name and levenshtein(r.dob, l.dob) <= 1", "l.surname = r.surname and levenshtein(r.dob, l.dob) <= 1", "l.first_name = r.first_name and levenshtein(r.surname, l.surname) <= 2", "l.email = r.email"],
        "recall": 0.7,
        "em": [block_on("first_name", "surname"), block_on("dob")],
    },
    "historical": {
        "comparisons": [
            cl.ForenameSurnameComparison("first_name", "surname", forename_surname_concat_col_name="first_name_surname_concat"),
            cl.DateOfBirthComparison("dob", input_is_string=True),
            cl.LevenshteinAtThresholds("postcode_fake", 2),
            cl.JaroWinklerAtThresholds("birth_place", 0.9).configure(term_frequency_adjustments=True),
            cl.ExactMatch("occupation").configure(term_frequency_adjustments=True),
        ],
        "blocks": [
            block_on("substr(first_name,1,3)", "substr(surname,1,4)"),
            block_on("surname", "dob"),
            block_on("first_name", "dob"),
            block_on("postcode_fake", "first_name"),
            block_on("postcode_fake", "surname"),
            block_on("dob", "birth_place"),
            block_on("substr(postcode_fake,1,3)", "dob"),
            block_on("substr(postcode_fake,1,3)", "first_name"),
            block_on("substr(postcode_fake,1,3)", "surname"),
            block_on("substr(first_name,1,2)", "substr(surname,1,2)", "substr(dob,1,4)"),
        ],
        "deterministic": ["l.first_name = r.first_name and l.surname = r.surname and l.dob = r.dob", "substr(l.first_name,1,2) = substr(r.first_name,1,2) and l.surname = r.surname and substr(l.postcode_fake,1,2) = substr(r.postcode_fake,1,2)", "l.dob = r.dob and l.postcode_fake = r.postcode_fake"],
        "recall": 0.6,
        "em": [block_on("first_name", "surname"), block_on("dob"), block_on("postcode_fake")],
    },
}


def processor_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def read(path: str) -> pd.DataFrame:
    frame = pd.read_csv(path, dtype=str, keep_default_na=False).replace("", None)
    if "first_name" in frame and "surname" in frame:
        both = frame["first_name"] + " " + frame["surname"]
        frame["first_name_surname_concat"] = both
    return frame


def main() -> None:
    name, *files, out = sys.argv[1:]
    given = SETS[name]
    frames = [read(path) for path in files]
    began = processor_seconds()
    settings = SettingsCreator(
        link_type="dedupe_only" if len(frames) == 1 else "link_only",
        comparisons=given["comparisons"],
        blocking_rules_to_generate_predictions=given["blocks"],
        unique_id_column_name="unique_id",
    )
    linker = Linker(frames if len(frames) > 1 else frames[0], settings, DuckDBAPI(), set_up_basic_logging=False)
    linker.training.estimate_probability_two_random_records_match(given["deterministic"], recall=given["recall"])
    linker.training.estimate_u_using_random_sampling(max_pairs=5_000_000, seed=1)
    for rule in given["em"]:
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    predictions = linker.inference.predict()
    clusters = {}
    for least in CLUSTER_FROM if len(frames) == 1 else []:
        found = linker.clustering.cluster_pairwise_predictions_at_threshold(predictions, least)
        clusters[least] = found.as_pandas_dataframe()[["unique_id", "cluster_id"]]
    pairs = predictions.as_pandas_dataframe()[["unique_id_l", "unique_id_r", "match_probability"]]
    used = processor_seconds() - began
    pairs.to_csv(f"{out}.pairs.csv", index=False, header=False)
    for least, found in clusters.items():
        found.to_csv(f"{out}.clusters-{least}.csv", index=False, header=False)
    print(json.dumps({"cpuSeconds": round(used, 2), "compared": len(pairs)}))


main()
