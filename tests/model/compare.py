#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""compare.py EASTFLANK SCENARIO GAMES: hold the program's simulated games against the model's.

The model is proto.py as it was, its own dice and areas included; the numbers it plays with are
those of the shipped files, so that a change of balance reaches both sides. It is meant for
scenarios without war and movement: there units would stand in other areas."""
import math
import os
import subprocess
import sys
from collections import Counter

import proto
from proto_keys import EVENTS, RULES, SCENARIOS, load

LIMIT = 3.5   # standard errors; some 20 figures are compared


def take_shipped_numbers():
    proto.TEAM_ORDER = lambda turn: "CRW"[turn % 3:] + "CRW"[:turn % 3]
    proto.RULES["actions"] = RULES["orders"]
    proto.ACT = {it["id"]: it for it in RULES["orders"]}
    for part in ("objectives", "agendas", "response"):
        proto.RULES[part] = RULES[part]
    proto.RULES["endings"] = [dict({"sudden": 0}, **it) for it in RULES["endings"]]
    proto.EV["events"] = [dict({"if": "1"}, **it) for it in EVENTS]
    for it in load("assets", "rules", "personas.yaml")["personas"]:
        proto.PERSONA[it["team"]][it["id"]] = {"w": it["weights"]}


def model_games(scenario, count):
    games = []
    personas = {team: list(proto.PERSONA[team]) for team in "CRW"}
    for i in range(count):
        bots = {}
        for team in "CRW":
            pick = proto.die(i, 7, scenario["id"] + team, len(personas[team])) - 1
            bots[team] = proto.Bot(team, personas[team][pick], i + ord(team))
        games.append(proto.Game(i * 11 + 3, scenario).play(bots))
    return games


def program_figures(program, scenario, count):
    """Means, shares of endings and agendas as "eastflank simulate" prints them, in per cent."""
    env = dict(os.environ, LANGUAGE="en", LC_ALL="C.UTF-8")
    out = subprocess.run([program, "simulate", scenario, "-n", str(count), "--seed", "11"],
                         env=env, check=True, capture_output=True, text=True).stdout
    figures, part = {}, ""
    for line in out.splitlines():
        words = line.split()
        if not line.startswith("  "):
            part = words[0]
        elif part == "scores":
            figures["mean " + words[0][0]] = float(words[1])
            figures["agenda " + words[0][0]] = float(words[-1])
        elif part.startswith("ending"):
            figures["ending " + " ".join(words[:-1])] = float(words[-1])
    return figures


def compare(name, theirs, spread, ours, count):
    """Print one figure of both sides; whether it lies within sampling error."""
    error = math.sqrt(2 * max(spread, 0.1) ** 2 / count)
    apart = (ours - theirs) / error
    fits = abs(apart) <= LIMIT
    print("%-40s model %6.2f  program %6.2f  %+5.1f errors%s" %
          (name, theirs, ours, apart, "" if fits else "  TOO FAR"))
    return fits


def main():
    program, name, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
    take_shipped_numbers()
    scenario = load(SCENARIOS[name])
    scenario["endings"] = [dict({"sudden": 0}, **it) for it in scenario["endings"]]
    games = model_games(scenario, count)
    ours = program_figures(program, name, count)
    fits = True
    for team in "CRW":
        scores = [game.score(team) for game in games]
        mean = sum(scores) / count
        spread = math.sqrt(sum((s - mean) ** 2 for s in scores) / count)
        fits &= compare("mean " + team, mean, spread, ours["mean " + team], count)
        share = sum(bool(game.ev(game.agd[team]["if"])) for game in games) * 100 / count
        fits &= compare("agenda " + team, share, math.sqrt(share * (100 - share)),
                        ours["agenda " + team], count)
    ends = Counter(game.end for game in games)
    for ending in scenario["endings"]:
        share = ends[ending["id"]] * 100 / count
        fits &= compare("ending " + ending["name"]["en"], share, math.sqrt(share * (100 - share)),
                        ours["ending " + ending["name"]["en"]], count)
    sys.exit(0 if fits else 1)


main()
