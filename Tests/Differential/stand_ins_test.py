#!/usr/bin/env python3
"""The functions that stand in for Trino's answer as Trino 405 did; `python3 stand_ins_test.py`."""
import unittest

import athena_on_duckdb as athena

ERROR = "an error"
PATHS = [
    ('{"a":8.0}', "$.a", "8.0"), ('{"a":1E400}', "$.a", "1E400"), ('{"a":-0}', "$.a", "-0"), ('{"a":true}', "$.a", "true"),
    ('{"a":null}', "$.a", None), ('{"a":{"b":1}}', "$.a", None), ('{"a":[1]}', "$.a", None), ('{"a":""}', "$.a", ""),
    ('{"a":1} xx', "$.a", "1"), ('{"a":1,"b":', "$.a", "1"), ('{"b":1,"a":', "$.a", None), ('{"a":1,"a":2}', "$.a", "1"),
    ('{"a":{"x":1},"a":2}', "$.a", None), ('{"a":[10,20]}', "$.a[1]", "20"), ('{"a":[10,20]}', "$.a[5]", None),
    ('{"a.b":"dot"}', '$["a.b"]', "dot"), ('{"0":"z"}', "$[0]", "z"), ('{"a":["z"]}', "$.a.0", "z"), ('"s"', "$", "s"),
    ('{"A":1}', "$.a", None), ('{"a":"\\ud83e"}', "$.a", "?"), ('  {"a" : 1 }', "$.a", "1"), ("nope", "$.a", None), ("", "$.a", None),
    ('{"a":"x\ny"}', "$.a", None), ('{"a":1}', "$.a[*]", ERROR), ('{"a":1}', "$.a-b", ERROR), ('{"a":1}', "a", ERROR), (None, "$.a", None),
]
TIMES = [
    ("2025-01-10T10:00:00Z", "2025-01-10 10:00:00+00:00"), ("2025-01-10T10:00:00.123999999Z", "2025-01-10 10:00:00.123000+00:00"),
    ("2025-01-10T10:00:00-05:30", "2025-01-10 15:30:00+00:00"), ("2025-01-10", "2025-01-10 00:00:00+00:00"),
    ("2025-01-10t10:00:00z", "2025-01-10 10:00:00+00:00"), ("2025-01-10 10:00:00Z", ERROR), ("2025-01-10T24:00:00Z", ERROR),
    ("2025-02-29T00:00:00Z", ERROR), ("2025-01-10T23:59:60Z", ERROR), ("junk", ERROR), ("", ERROR), (None, None),
]
REWRITTEN = [
    ('{"i":[1.50, -0, 1e10, "x", null]}', '[1.5,0,1.0E10,"x",null]'), ('{"i":{"z": 1, "b":8.0}}', '{"z":1,"b":8.0}'), ('{"i":[1', None),
]


def answer(function, *arguments):
    try:
        return function(*arguments)
    except ValueError:
        return ERROR


class StandIns(unittest.TestCase):
    def test_json_extract_scalar(self):
        for text, path, expected in PATHS:
            self.assertEqual(answer(athena.json_extract_scalar, text, path), expected, (text, path))

    def test_json_extract(self):
        for text, expected in REWRITTEN:
            self.assertEqual(athena.json_extract(text, "$.i"), expected, text)

    def test_from_iso8601_timestamp(self):
        for text, expected in TIMES:
            found = answer(athena.from_iso8601_timestamp, text)
            self.assertEqual(found if found in (None, ERROR) else str(found), expected, text)

    def test_numbers_print_as_java_prints_them(self):
        for value, expected in [(500.0, "500.0"), (0.1, "0.1"), (1e10, "1.0E10"), (1e7, "1.0E7"), (9999999.0, "9999999.0"), (0.001, "0.001"),
                                (0.0001, "1.0E-4"), (-0.0, "-0.0"), (123456789.5, "1.234567895E8")]:
            self.assertEqual(athena.double_text(value), expected)


if __name__ == "__main__":
    unittest.main()
