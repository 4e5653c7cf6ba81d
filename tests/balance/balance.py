#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""balance.py EASTFLANK FOLDER [--games N] [--scenario ID]... [--gnuplot PROGRAM]

Let the program play every scenario as the figures of rules E5 need it and write FOLDER/report.txt:
each figure, its target, and whether it is met. With gnuplot also FOLDER/*.svg. Nothing but the
program's own counts goes in (eastflank simulate --format json), and the same program gives the same
report."""
import argparse
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

TEAMS = ("coalition", "russia", "washington")
LETTER = {"coalition": "C", "russia": "R", "washington": "W"}
SCENARIOS = ("nuuk_winter", "secretariat", "marijampole", "boots", "two_keys", "arsenal", "interval",
             "with_whom")
CAMPAIGN = "with_whom"
TURNS = {"nuuk_winter": 3, "secretariat": 4, "marijampole": 4, "boots": 5, "two_keys": 5,
         "arsenal": 6, "interval": 8, "with_whom": 12}
SHIFT = 10


class Studies:
    """Runs of the program, each once, as many at a time as there are processors."""

    def __init__(self, program):
        self.program = program
        self.runs = {}
        self.pool = ThreadPoolExecutor(os.cpu_count() or 1)

    def start(self, scenario, games, *options):
        key = (scenario, games) + options
        if key not in self.runs:
            self.runs[key] = self.pool.submit(self.run, key)
        return key

    def run(self, key):
        command = [self.program, "simulate", key[0], "-n", str(key[1]), "--format", "json"]
        env = dict(os.environ, LC_ALL="C.UTF-8", LANGUAGE="en")
        done = subprocess.run(command + list(key[2:]), env=env, check=True, capture_output=True,
                              text=True)
        return json.loads(done.stdout)

    def get(self, key):
        return self.runs[key].result()


def mean(study, team):
    return study["scores"][team]["sum"] / study["games"]


def per_cent(part, whole):
    return 100 * part / whole if whole else 0.0


class Report:
    """Lines of text, and the list of targets with what came of them."""

    def __init__(self):
        self.lines = []
        self.targets = []

    def line(self, text=""):
        self.lines.append(text.rstrip())

    def head(self, text):
        self.line()
        self.line(text)
        self.line("-" * len(text))

    def target(self, scenario, figure, met, measured, must=False):
        self.targets.append((scenario, figure, met, measured, must))
        self.line("%s  %s: %s" % ("met   " if met else "MISSED", figure, measured))


def players(**named):
    """Options for who plays; teams not named are played by personas drawn for each game."""
    return [word for team in TEAMS if team in named for word in ("--" + team, named[team])]


def plan(studies, scenario, games):
    """Start all runs that the scenario's section reads, the long ones first."""
    greedy = max(30, min(games // 20, 400 // TURNS[scenario]))
    keys = {"mix": studies.start(scenario, games)}
    for team in TEAMS:
        keys["greedy " + team] = studies.start(scenario, greedy, *players(**{team: "ai"}))
    keys["greedy all"] = studies.start(scenario, greedy, *players(**{team: "ai" for team in TEAMS}))
    keys["random"] = studies.start(
        scenario, max(60, games // 10), *players(**{team: "ai:random" for team in TEAMS}))
    keys["dice"] = studies.start(scenario, 40, "--again", "200")
    for shift in (1, 2):
        keys["rotation %d" % shift] = studies.start(scenario, games, "--rotation", str(shift))
    return keys


def plan_starts(studies, scenario, games, mix):
    """One run for each start of a track moved up and down."""
    keys = {}
    for track in mix["tracks"]:
        if track["high"] - track["low"] < 10 * SHIFT:
            continue
        for sign in "+-":
            keys[track["id"] + sign] = studies.start(
                scenario, max(200, games // 8), "--track", "%s%s%d" % (track["id"], sign, SHIFT))
    return keys


def scores(report, scenario, studies, keys):
    mix = studies.get(keys["mix"])
    report.line("%-34s %6s %4s %4s %4s %7s" % ("personas", "mean", "p10", "p50", "p90", "top %"))
    for team in TEAMS:
        it = mix["scores"][team]
        report.line("  %-32s %6.1f %4d %4d %4d %7.1f" % (
            team, mean(mix, team), it["p10"], it["p50"], it["p90"],
            per_cent(it["top"], mix["games"])))
    means = [mean(mix, team) for team in TEAMS]
    shown = " ".join("%s %.1f" % (LETTER[t], m) for t, m in zip(TEAMS, means))
    report.target(scenario, "mean score per team 38 to 55",
                  all(38 <= m <= 55 for m in means), shown, must=True)
    report.target(scenario, "spread of the means at most 10", max(means) - min(means) <= 10,
                  "%.1f" % (max(means) - min(means)), must=True)
    rand = studies.get(keys["random"])
    report.line("random play: " + " ".join("%s %.1f" % (LETTER[t], mean(rand, t)) for t in TEAMS))


def persona_tables(report, scenario, mix):
    wars = {}
    report.line("%-34s %6s %6s %6s  %s" % ("persona", "C", "R", "W", "general war %"))
    for it in mix["personas"]:
        wars[it["id"]] = it
        report.line("  %s %-30s %6.1f %6.1f %6.1f  %8.1f" % (
            (LETTER[it["team"]], it["id"]) + tuple(it["sum"][t] / it["games"] for t in TEAMS)
            + (per_cent(it["general_wars"], it["games"]),)))
    for team in TEAMS:
        dominance(report, scenario, [it for it in mix["personas"] if it["team"] == team],
                  [it for it in mix["personas"] if it["team"] != team])
    return wars


def dominance(report, scenario, rows, columns):
    """A team's personas against each persona of the others: their own mean scores."""
    team = rows[0]["team"]
    if len(rows) < 2:
        return
    names = [it["id"] for it in columns]
    report.line("  own mean of %s against" % LETTER[team])
    report.line("    %-15s" % "" + "".join("%14s" % name for name in names))
    table = []
    for row in rows:
        cells = [row["against"][n]["sum"] / row["against"][n]["games"] for n in names]
        table.append(cells)
        report.line("    %-15s" % row["id"] + "".join("%14.1f" % cell for cell in cells))
    columns = list(zip(*table))
    gaps = [sorted(column)[-1] - sorted(column)[-2] for column in columns]
    best = [row["id"] for row, cells in zip(rows, table)
            if all(cell >= max(column) for cell, column in zip(cells, columns))]
    worst = max(range(len(gaps)), key=gaps.__getitem__)
    report.target(scenario, "best minus second persona of %s at most 8" % LETTER[team],
                  max(gaps) <= 8, "%.1f (against %s)" % (gaps[worst], names[worst]))
    report.target(scenario, "no persona of %s is best against all" % LETTER[team], not best,
                  best[0] if best else "none is")
    report.target(scenario, "none of %s is worst against all" % LETTER[team],
                  not dominated(rows, table, columns), dominated(rows, table, columns) or "none is")


def dominated(rows, table, columns):
    for row, cells in zip(rows, table):
        if all(cell <= min(column) for cell, column in zip(cells, columns)):
            return row["id"]
    return ""


def greedy(report, scenario, studies, keys, mix):
    gains = {}
    for team in TEAMS:
        study = studies.get(keys["greedy " + team])
        gains[team] = mean(study, team) - mean(mix, team)
        report.line("  greedy %-12s C %5.1f R %5.1f W %5.1f   (%d games), own gain %+.1f" % (
            (team,) + tuple(mean(study, t) for t in TEAMS) + (study["games"], gains[team])))
    every = studies.get(keys["greedy all"])
    report.line("  greedy all          C %5.1f R %5.1f W %5.1f   (%d games)" % (
        tuple(mean(every, t) for t in TEAMS) + (every["games"],)))
    shown = " ".join("%s %+.1f" % (LETTER[t], gains[t]) for t in TEAMS)
    report.target(scenario, "greedy minus persona mean 8 to 20",
                  all(8 <= g <= 20 for g in gains.values()), shown)
    report.target(scenario, "these gains within 8 of each other",
                  max(gains.values()) - min(gains.values()) <= 8,
                  "%.1f" % (max(gains.values()) - min(gains.values())))


def orders(report, scenario, studies, keys, mix):
    by_greedy = {}
    for team in TEAMS:
        for it in studies.get(keys["greedy " + team])["orders"]:
            if it["team"] == team:
                by_greedy[it["id"]] = (it, studies.get(keys["greedy " + team])["games"])
    report.line("  %-18s %14s %14s %14s %9s" % (
        "order", "of orders %", "in games %", "greedy, of %", "passed %"))
    seldom = []
    for team in TEAMS:
        own = [it for it in mix["orders"] if it["team"] == team]
        filed = sum(it["filed"] for it in own)
        tries = sum(by_greedy[it["id"]][0]["filed"] for it in own)
        for it in own:
            other, games = by_greedy[it["id"]]
            used = max(per_cent(it["games"], mix["games"]), per_cent(other["games"], games))
            if used < 2:
                seldom.append(it["id"])
            report.line("  %s %-16s %14.1f %14.1f %14.1f %9s" % (
                LETTER[team], it["id"], per_cent(it["filed"], filed), used,
                per_cent(other["filed"], tries),
                "%.0f" % per_cent(it["passed"], it["votes"]) if it["votes"] else "-"))
        most = max(own, key=lambda it: it["filed"])
        share = per_cent(most["filed"], filed)
        report.target(scenario, "most used order of %s at most 12 %%" % LETTER[team],
                      share <= 12, "%s %.1f" % (most["id"], share))
    report.target(scenario, "every order in 2 % of persona or greedy games", not seldom,
                  ", ".join(seldom) or "each is")
    votes = [it for it in mix["orders"] if it["votes"] >= 20]
    out = ["%s %.0f" % (it["id"], per_cent(it["passed"], it["votes"])) for it in votes
           if not 40 <= per_cent(it["passed"], it["votes"]) <= 90]
    held = sum(it["votes"] for it in votes)
    report.line("  proposals passed, all together: %.0f %%" % per_cent(
        sum(it["passed"] for it in votes), held))
    report.target(scenario, "each proposal passes 40 to 90 %", not out, ", ".join(out) or "each does")


def wars_and_endings(report, scenario, mix):
    war = per_cent(mix["general_wars"], mix["games"])
    gambler = next((it for it in mix["personas"] if it["id"] == "gambler"), None)
    report.target(scenario, "general war at most 12 %", war <= 12, "%.1f" % war)
    if gambler:
        share = per_cent(gambler["general_wars"], gambler["games"])
        rest = per_cent(mix["general_wars"] - gambler["general_wars"],
                        mix["games"] - gambler["games"])
        report.target(scenario, "general war with the gambler 25 to 40 %", 25 <= share <= 40,
                      "%.1f" % share)
        report.target(scenario, "general war without the gambler at most 2 %", rest <= 2,
                      "%.1f" % rest)
    shares = sorted(((per_cent(count, mix["games"]), name)
                     for name, count in mix["endings"].items()), reverse=True)
    for share, name in shares:
        report.line("  %-34s %6.1f" % (name, share))
    must = scenario == CAMPAIGN
    often = sum(share >= 3 for share, _ in shares)
    wanted = 7 if len(shares) > 7 else len(shares)
    report.target(scenario, "endings with 3 % or more: at least 7, or all there are",
                  often >= wanted, "%d of %d" % (often, len(shares)), must)
    report.target(scenario, "no ending above 35 %", shares[0][0] <= 35,
                  "%s %.1f" % (shares[0][1], shares[0][0]), must)


def agendas(report, scenario, mix):
    out = []
    for it in mix["agendas"]:
        share = per_cent(it["met"], it["games"])
        report.line("  %s %-18s met in %5.1f %% of %d games" % (
            LETTER[it["team"]], it["id"], share, it["games"]))
        if not 20 <= share <= 60:
            out.append("%s %.0f" % (it["id"], share))
    report.target(scenario, "each agenda met in 20 to 60 %", not out, ", ".join(out) or "each is")


def limits(report, scenario, mix):
    out = []
    for track in mix["tracks"]:
        if not track["soft"]:
            continue
        for end in ("lowest", "highest"):
            share = per_cent(track[end], mix["games"])
            if share > 10:
                out.append("%s %s %.0f" % (track["id"], end, share))
    report.target(scenario, "each soft track at a limit in at most 10 % of games", not out,
                  ", ".join(out) or "each is")


def spare(report, scenario, mix):
    left = {t: mix["scores"][t]["unspent_p50"] for t in TEAMS}
    report.target(scenario, "budget unspent at the seal, median 0 to 4",
                  all(v <= 4 for v in left.values()),
                  " ".join("%s %d" % (LETTER[t], left[t]) for t in TEAMS))


def luck(report, scenario, studies, keys):
    dice = studies.get(keys["dice"])["dice"]
    shares = {t: dice[t]["luck_permille"] / 10 for t in TEAMS}
    report.target(scenario, "luck share of the variance 15 to 35 %",
                  all(15 <= s <= 35 for s in shares.values()),
                  " ".join("%s %.0f" % (LETTER[t], shares[t]) for t in TEAMS)
                  + " (%d sheets of orders, %d seeds each)" % (dice["groups"], dice["again"]))


def rotation(report, scenario, studies, keys, mix):
    worst = max(abs(mean(studies.get(keys["rotation %d" % shift]), team) - mean(mix, team))
                for shift in (1, 2) for team in TEAMS)
    report.target(scenario, "who comes first within a stage: at most 1 point", worst <= 1,
                  "%.1f" % worst)


def overtakes(base, other, one, another):
    """Whether a team that was ahead is behind now; who are within a point of each other are level."""
    before, now = mean(base, one) - mean(base, another), mean(other, one) - mean(other, another)
    return min(before, now) < -1 and max(before, now) > 1


def sensitivity(report, scenario, studies, starts, mix):
    pairs = [(one, another) for one in TEAMS for another in TEAMS if one < another]
    changed = [name for name, key in starts.items()
               if any(overtakes(mix, studies.get(key), *pair) for pair in pairs)]
    same = per_cent(len(starts) - len(changed), len(starts))
    report.target(scenario, "order of the teams the same in 80 %% of starts moved by %d" % SHIFT,
                  same >= 80, "%.0f (of %d)%s" % (
                      same, len(starts), "; not with " + ", ".join(changed) if changed else ""))


def section(report, studies, scenario, keys, starts):
    mix = studies.get(keys["mix"])
    report.head("%s: %d turns, %d games of drawn personas" % (
        scenario, mix["turns"], mix["games"]))
    scores(report, scenario, studies, keys)
    persona_tables(report, scenario, mix)
    greedy(report, scenario, studies, keys, mix)
    wars_and_endings(report, scenario, mix)
    agendas(report, scenario, mix)
    orders(report, scenario, studies, keys, mix)
    limits(report, scenario, mix)
    spare(report, scenario, mix)
    luck(report, scenario, studies, keys)
    rotation(report, scenario, studies, keys, mix)
    sensitivity(report, scenario, studies, starts, mix)


def summary(report, command):
    """What the report begins with: how it was made, and every target that is missed."""
    met = sum(1 for it in report.targets if it[2])
    missed = [it for it in report.targets if not it[2]]
    must = [it for it in missed if it[4]]
    lines = ["Balance report", "==============", "",
             "Made by: " + command, "",
             "%d of %d targets of rules E5 are met; of those that must be met, %s."
             % (met, len(report.targets), "%d are missed" % len(must) if must else "all are"), "",
             "Missed:"]
    lines += ["  %-12s %s: %s%s" % (it[0], it[1], it[3], " (MUST)" if it[4] else "")
              for it in missed] or ["  none"]
    return lines, not must


def plot(program, folder, name, script, rows):
    with open(os.path.join(folder, name + ".dat"), "w", encoding="utf-8") as data:
        for row in rows:
            data.write(" ".join(str(cell) for cell in row) + "\n")
    script = "set terminal svg size 900,480 noenhanced background '#ffffff'\n" \
             "set output '%s.svg'\nset style data histograms\nset style fill solid 0.8\n" \
             "set xtics rotate by -30\nset key outside\nset grid y\n%s\n" % (name, script)
    subprocess.run([program], input=script, text=True, cwd=folder, check=True)


def plots(program, folder, studies, plans):
    """Means by scenario, gains of the greedy player, the campaign's endings."""
    rows, gains = [], []
    for scenario, keys in plans.items():
        mix = studies.get(keys["mix"])
        rows.append([scenario] + ["%.1f" % mean(mix, t) for t in TEAMS])
        gains.append([scenario] + ["%.1f" % (mean(studies.get(keys["greedy " + t]), t)
                                             - mean(mix, t)) for t in TEAMS])
    columns = "plot '%s.dat' using 2:xtic(1) title 'Coalition', '' using 3 title 'Russia', " \
              "'' using 4 title 'Washington'%s"
    plot(program, folder, "means", "set title 'Mean scores, personas (target 38 to 55)'\n"
         "set yrange [0:100]\n" + columns % ("means", ", 38 with lines lc 'black' notitle, "
                                             "55 with lines lc 'black' notitle"), rows)
    plot(program, folder, "greedy", "set title 'Greedy player minus personas (target 8 to 20)'\n"
         + columns % ("greedy", ", 8 with lines lc 'black' notitle, "
                      "20 with lines lc 'black' notitle"), gains)
    for scenario, keys in plans.items():
        mix = studies.get(keys["mix"])
        plot(program, folder, "endings_" + scenario,
             "set title 'Endings of %s, %%'\nset yrange [0:]\n"
             "plot 'endings_%s.dat' using 2:xtic(1) notitle, 35 with lines lc 'black' notitle"
             % (scenario, scenario),
             [[name, "%.1f" % per_cent(count, mix["games"])]
              for name, count in mix["endings"].items()])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("program")
    parser.add_argument("folder")
    parser.add_argument("--games", type=int, default=4800)
    parser.add_argument("--scenario", action="append", choices=SCENARIOS)
    parser.add_argument("--gnuplot", default="no")
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    studies = Studies(os.path.abspath(options.program))
    wanted = options.scenario or SCENARIOS
    plans = {s: plan(studies, s, options.games)
             for s in sorted(wanted, key=lambda s: -TURNS[s])}
    starts = {s: plan_starts(studies, s, options.games, studies.get(plans[s]["mix"]))
              for s in plans}
    report = Report()
    for scenario in wanted:
        section(report, studies, scenario, plans[scenario], starts[scenario])
    head, good = summary(report, "tests/balance/balance.py --games %d" % options.games)
    path = os.path.join(options.folder, "report.txt")
    with open(path, "w", encoding="utf-8") as out:
        out.write("\n".join(head + report.lines) + "\n")
    print("\n".join(head))
    print("\nThe whole report: " + path)
    if options.gnuplot == "no":
        print("No plots: gnuplot was not found when configure ran")
    else:
        plots(options.gnuplot, options.folder, studies, {s: plans[s] for s in wanted})
        print("Plots: %s/*.svg" % options.folder)
    sys.exit(0 if good else 1)


main()
