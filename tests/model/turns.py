#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""turns.py TRACE GAMES [SCENARIO...]: play the program's games again by the model, turn by turn.

TRACE (tests/model/trace.c) prints games of the program with their seeds and orders; proto_keys.py
plays the same orders with the same dice. Every track, flag, commitment, resource, stack, area and
the escalation booked must agree after every turn, and the ending and the scores at the end."""
import json
import subprocess
import sys

from proto_keys import FOREVER, Game

# The scenarios the model covers.
SCENARIOS = ("nuuk_winter", "secretariat", "two_keys", "marijampole", "interval", "arsenal", "boots",
             "with_whom")


def standing(game):
    return {
        "tracks": game.t,
        "flags": {name: n for name, n in game.flags.items() if n},
        "commit": game.commit,
        "res": game.res,
        "raised": game.raised,
        "control": game.control,
        "units": {" ".join(key): it for key, it in game.units.items()},
    }


def differences(game, told):
    """The first thing that differs, as text, or None."""
    told = dict(told, flags={name: n for name, n in told["flags"].items() if n})
    for part, ours in standing(game).items():
        theirs = told[part]
        if part == "flags":
            theirs = {name: FOREVER if n >= FOREVER else n for name, n in theirs.items()}
        if isinstance(ours, list):
            ours, theirs = dict(enumerate(ours)), dict(enumerate(theirs))
        for name in sorted(set(ours) | set(theirs), key=str):
            if ours.get(name) != theirs.get(name):
                return "%s %s: model %s, program %s" % (part, name, ours.get(name), theirs.get(name))
    return None


def replay(scenario, told):
    """None, or where the game goes another way."""
    try:
        game = Game(scenario, int(told["seed"]), told["agendas"])
        found = differences(game, told["start"])
        if found:
            return "at the start: " + found
        for n, turn in enumerate(told["turns"]):
            game.step(turn["sheets"])
            found = differences(game, turn["after"])
            if found:
                return "turn %d: %s; orders %s" % (n + 1, found, {
                    t: it["orders"] for t, it in turn["sheets"].items()})
    except AssertionError as wrong:
        return "turn %d: %s" % (game.turn, wrong)
    if game.end is None or game.end["id"] != told["ending"]:
        return "ending %s, not %s" % (game.end and game.end["id"], told["ending"])
    scores = {team: game.score(team) for team in "CRW"}
    return None if scores == told["scores"] else "scores %s, not %s" % (scores, told["scores"])


def main():
    trace, count = sys.argv[1], sys.argv[2]
    wrong = 0
    for scenario in sys.argv[3:] or SCENARIOS:
        out = subprocess.run([trace, scenario, count, "1"], check=True, capture_output=True,
                             text=True).stdout
        turns = orders = 0
        for line in out.splitlines():
            told = json.loads(line)
            found = replay(scenario, told)
            turns += len(told["turns"])
            orders += sum(len(it["orders"]) for turn in told["turns"]
                          for it in turn["sheets"].values())
            if found:
                wrong += 1
                print("%s, seed %s: %s" % (scenario, told["seed"], found))
                if wrong >= 10:
                    sys.exit(1)
        print("%-12s %s games, %d turns, %d orders" % (scenario, count, turns, orders))
    sys.exit(1 if wrong else 0)


main()
