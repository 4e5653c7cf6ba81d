#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""attack.py: what the model makes of incursions and counter-attacks, with the program's keys of the dice.

One line per case: order, target, Washington's posture, the Coalition's rule of engagement, enablers, seed;
then the result, the tracks, the flag grab and the brigades on the target (Russian, Coalition).
Only targets on which both count the same brigades: the model merges nations (Latvia)."""
import re

import proto

TRACKS = ("escalation", "door", "public", "cohesion", "us_commit", "trust", "base", "congress",
          "ru_econ", "ru_regime")
CASES = [("SUW", "hold"), ("SUW", "fight"), ("LTU", "fight"), ("EST", "fight")]


def translated(key):
    """A key of the model as rules B8.1 write it."""
    found = re.fullmatch(r"([CR]:\w+:[A-Z]{3})(resp|vote)?(b|[A-Z]+)?", key)
    if not found:
        return key
    order, what, rest = found.groups()
    if rest == "b" and not what:
        return order + ":battle"
    return "%s:%s.%s" % (order, what or "vote", rest)


plain = proto.die
proto.die = lambda seed, turn, key, sides: plain(seed, turn, translated(key), sides)


def line(order, target, posture, roe, enablers, seed):
    scenario = next(s for s in proto.L("scenarios.yaml")["scenarios"] if s["id"] == "marijampole")
    game = proto.Game(seed, scenario)
    game.turn, game.art5, game.roe, game.t["enablers"] = 1, posture, roe, enablers
    game.flags, game.actor = {}, "R"
    key = "R:incursion:" + target
    if order == "counter":
        game.add_units("R", target, "bde", 4, 2)
        game.flags["grab"] = 99
        game.counter(target, "C:counterattack:" + target)
    else:
        game.incursion(proto.ACT["incursion"], target, key)
    results = [k[-1] for k in game.stats if k.startswith(("inc_", "counter_")) and len(k.split("_")[1]) == 1]
    values = [game.t[t] for t in TRACKS] + [game.flags.get("grab", 0), game.n("R", target, "bde"), game.n("C", target, "bde")]
    return " ".join([order, target, posture, roe, str(enablers), str(seed), (results or ["U"])[0]] + [str(v) for v in values])


def main():
    for posture in ("auto", "consult", "decline"):
        for enablers in (1, 0):
            for target, roe in CASES:
                for seed in range(1, 9):
                    print(line("incursion", target, posture, roe, enablers, seed))
            for seed in range(1, 9):
                print(line("counter", "SUW", posture, "fight", enablers, seed))


if __name__ == "__main__":
    main()
