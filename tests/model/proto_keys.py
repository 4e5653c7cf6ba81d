# SPDX-License-Identifier: MIT
"""The model of proto.py once more, with the dice of rules B8.1 (keyed hashes), the areas of the
map and the numbers of the shipped files, so that a game of the program can be played again turn by
turn. It shares no code with the program: it was written from the rules, and its arithmetic is
proto.py's. What it leaves out is in the handbook, "Differences from the model"."""
import ast
import glob
import os

import yaml

from proto import M64, fnv, idiv, mix

TOP = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
TEAMS = "CRW"
STAGES = ("free", "politics", "industry", "hybrid", "nuclear", "forces", "war")
FOREVER = 101
BANDS = ("great", "success", "mixed", "fail", "backfire")


def load(*path):
    with open(os.path.join(TOP, *path), encoding="utf-8") as text:
        return yaml.load(text, LOADER)


RULES = load("assets", "rules", "plan-b.yaml")
EVENTS = load("assets", "rules", "events.yaml")["events"]
MEMBERS = load("assets", "rules", "members.yaml")
FORCES = load("assets", "rules", "forces.yaml")
MAP = load("assets", "maps", "europe.yaml")
SCENARIOS = {os.path.basename(p)[:-5]: p
             for p in glob.glob(os.path.join(TOP, "scenarios", "*.yaml"))}
ORDERS = {it["id"]: it for it in RULES["orders"]}
TRACKS = {it["id"]: it for it in RULES["tracks"]}
DERIVED = {it["id"]: it["is"] for it in RULES["derived"]}
CARDS = {it["id"]: it for it in EVENTS}
AREAS = {it["id"]: it for it in MAP["areas"]}
PLACE = {it: n for n, it in enumerate(AREAS)}
GROUPS = {it["id"]: it["areas"] for it in MAP["groups"]}
COUNTRIES = MEMBERS["countries"]
LINES = {it["id"]: dict(it, team=team) for team in TEAMS for it in RULES["budgets"][team]}


def die(seed, turn, key, sides):
    return 1 + ((mix(mix(mix(seed & M64) ^ turn) ^ fnv(key)) >> 32) * sides >> 32)


class Plain(ast.NodeTransformer):
    """Expressions of C3 as Python: truncating division, ids as texts, 1 and 0 for true and false."""

    def visit_BinOp(self, node):
        self.generic_visit(node)
        if isinstance(node.op, ast.Div):
            return ast.Call(ast.Name("idiv", ast.Load()), [node.left, node.right], [])
        return node

    def visit_BoolOp(self, node):
        self.generic_visit(node)
        return ast.Call(ast.Name("truth", ast.Load()), [node], [])

    def visit_Call(self, node):
        if node.func.id in ("min", "max"):
            self.generic_visit(node)
        else:
            node.args = [ast.Constant(it.id) for it in node.args]
        return node


COMPILED = {}


def compiled(text):
    if text not in COMPILED:
        tree = ast.fix_missing_locations(Plain().visit(ast.parse(text.strip(), mode="eval")))
        COMPILED[text] = compile(tree, text, "eval")
    return COMPILED[text]


class Names(dict):
    def __init__(self, game):
        super().__init__(idiv=idiv, truth=lambda it: int(bool(it)), min=min, max=max,
                         flag=lambda it: int(game.alive(it)), units=game.count,
                         factor=game.factor, commit=game.mean_commit, control=game.holder)
        self.game = game

    def __missing__(self, name):
        game = self.game
        if name in game.t:
            return game.t[name]
        if name in DERIVED:
            return game.ev(DERIVED[name])
        if name in RULES["options"]:
            return RULES["options"][name]
        if name == "turn":
            return game.turn
        if name.startswith("b_"):
            return game.paid[name[2:]]
        raise KeyError(name)


def areas_of(name):
    return GROUPS.get(name, [name])


def friends(one, other):
    return one == other and one != "-" or {one, other} == {"C", "W"}


class Game:
    def __init__(self, scenario, seed, agendas):
        sc = load(SCENARIOS[scenario])
        assert "change" not in sc and "add" not in sc
        self.sc, self.seed, self.turn = sc, seed, 0
        self.t = {name: it["start"] for name, it in TRACKS.items()}
        self.t.update(sc.get("tracks", {}))
        self.flags = {name: n for name, n in sc.get("flags", {}).items()}
        self.commit = {it["id"]: it["commit"] for it in COUNTRIES}
        assert "commit" not in sc
        self.res = {t: list(sc.get("res", RULES["res"])[t]) for t in TEAMS}
        self.paid = {name: it["def"] for name, it in LINES.items()}
        self.settings = {"C": {"roe": "fight", "accept": "reject", "alert": self.t["alert_c"]},
                         "R": {"stance": "limited", "accept": "reject",
                               "alert": self.t["alert_r"]},
                         "W": {"art5": "consult", "accept": "reject", "alert": self.t["alert_w"]}}
        self.rest, self.filed, self.whips, self.used = {}, {}, {}, set()
        self.queue, self.raised, self.end = [], [0, 0, 0, 0], None
        self.control = {it["id"]: it.get("side", "-").replace("N", "-") for it in MAP["areas"]}
        self.units = {}
        for it in FORCES["units"] + sc.get("units", []):
            self.put(it["team"], it["nation"], it["area"], it["kind"], it["n"], it["q"])
        self.lists = {k: sc.get(k) or RULES[k] for k in ("objectives", "endings")}
        self.agenda = {t: self.draw_agenda(t, agendas[t]) for t in TEAMS}
        self.front(None)
        self.open()

    def draw_agenda(self, team, told):
        wanted = self.sc.get("agendas", {}).get(team)
        if isinstance(wanted, dict):
            return wanted
        listed = RULES["agendas"][team]
        if wanted is None:
            wanted = listed[die(self.seed, 0, "agenda." + team, len(listed)) - 1]["id"]
        assert wanted == told, (wanted, told)
        return next(it for it in listed if it["id"] == wanted)

    # --- what expressions read

    def ev(self, expression):
        if isinstance(expression, int):
            return expression
        return int(eval(compiled(expression), {"__builtins__": {}}, Names(self)))

    def alive(self, flag):
        if flag == "art5_auto":
            return self.settings["W"]["art5"] == "auto"
        if flag == "art5_decline":
            return self.settings["W"]["art5"] == "decline"
        return self.flags.get(flag, 0) > 0

    def stacks(self, team, areas, kind):
        return [(key, it) for key, it in self.units.items()
                if key[0] == team and key[2] in areas and key[3] == kind]

    def count(self, team, area, kind):
        return sum(it[0] for _, it in self.stacks(team, areas_of(area), kind))

    def factor(self, team, area):
        return sum(it[0] * it[1] for _, it in self.stacks(team, areas_of(area), "bde"))

    def mean_commit(self, bloc):
        own = [self.commit[it["id"]] for it in COUNTRIES if it["bloc"] == bloc]
        return sum(own) // len(own)

    def holder(self, area):
        teams = {self.control[it] for it in areas_of(area)}
        return " CRW".index(teams.pop()) if len(teams) == 1 and teams != {"-"} else 0

    # --- units

    def put(self, team, nation, area, kind, n, q):
        key = (team, nation, area, kind)
        had = self.units.get(key, [0, q])
        n = max(-had[0], n)
        if n > 0:
            had = [had[0] + n, max(1, (had[0] * had[1] + n * q + (had[0] + n) // 2) // (had[0] + n))]
        else:
            had = [had[0] + n, had[1]]
        self.units[key] = had
        if had[0] == 0:
            del self.units[key]
        return n

    def weakest(self, team, area, kind):
        there = self.stacks(team, [area], kind)
        return min(there, key=lambda it: (it[1][1], it[0][1])) if there else None

    def shift(self, team, kind, source, target, n):
        """Move up to n units, the weakest stack first; how many, and what they count for."""
        moved = worth = 0
        while moved < n and self.weakest(team, source, kind):
            (_, nation, _, _), (has, q) = self.weakest(team, source, kind)
            part = min(has, n - moved)
            self.put(team, nation, source, kind, -part, q)
            self.put(team, nation, target, kind, part, q)
            moved, worth = moved + part, worth + part * q
        return moved, worth

    def lose(self, team, areas, n):
        """Shared by stack: largest remainder first, then by area, then by nation."""
        stacks = sorted(self.stacks(team, areas, "bde"), key=lambda it: (PLACE[it[0][2]], it[0][1]))
        every = sum(it[0] for _, it in stacks)
        n = min(n, every)
        if n <= 0:
            return
        parts = [it[0] * n // every for _, it in stacks]
        rests = [-(it[0] * n % every) for _, it in stacks]
        order = sorted(range(len(stacks)), key=lambda i: rests[i])
        for i in order[:n - sum(parts)]:
            parts[i] += 1
        for (key, it), part in zip(stacks, parts):
            self.put(*key, -part, it[1])

    def refuge(self, team, area):
        """The nearest friendly area over borders and straits; of equals the first of the map."""
        seen, ring = {area}, [area]
        while ring:
            ring = sorted({to for it in ring for way in ("land", "strait")
                           for to in AREAS[it]["adj"].get(way, [])} - seen, key=PLACE.get)
            seen.update(ring)
            for it in ring:
                if friends(team, self.control[it]):
                    return it
        return None

    def open_areas(self, team):
        return {it for it in AREAS if friends(team, self.control[it])
                or AREAS[it]["kind"] == "sea" and self.control[it] == "-"}

    @staticmethod
    def spread(start, within, ways, steps):
        reached = set(start)
        while steps != 0:
            more = {to for it in reached for way in ways for to in AREAS[it]["adj"].get(way, [])}
            more = reached | more & within
            if more == reached:
                break
            reached, steps = more, steps - 1
        return reached

    def reach(self, team, source, target):
        """0: out of reach, 1: now, 2: a turn later."""
        within, rules = self.open_areas(team), RULES["movement"]
        if target not in within:
            return 0
        overseas = {source, target} & set(rules["overseas"])
        if self.sc["turn_unit"] != "week" or overseas:
            there = target in self.spread([source], within, ("land", "strait", "sea"), -1)
            late = self.sc["turn_unit"] == "week" and source in rules["overseas"]
            return there * (2 if late else 1)
        seas = {it for it in within if AREAS[it]["kind"] == "sea"}
        sailed = {it for it in self.spread([source], seas, ("sea",), rules["week"]["sea"])
                  if AREAS[it]["kind"] == "sea"}
        coasts = {to for it in sailed for to in AREAS[it]["adj"].get("sea", [])
                  if AREAS[to]["kind"] == "land"}
        walked = self.spread([source], within, ("land", "strait"), rules["week"]["land"])
        return int(target in walked | sailed | coasts)

    def deploy(self, move, target, n, cause):
        later = 0
        for source in move["from"]:
            if n <= 0 or source == target:
                continue
            way = self.reach(move["team"], source, target)
            if way == 1:
                n -= self.shift(move["team"], move["kind"], source, target, n)[0]
            elif way == 2:
                away = min(n, self.count(move["team"], source, move["kind"]))
                later, n = later + away, n - away
        if later:
            self.queue.append([self.turn + RULES["movement"]["delay"], None, cause, (move, target, later)])

    def arrive(self, move, target, n):
        for source in move["from"]:
            if n > 0 and source != target and self.reach(move["team"], source, target) == 2:
                n -= self.shift(move["team"], move["kind"], source, target, n)[0]

    # --- tracks and effects; a cause is (author, key, target, yes, softened)

    def write(self, track, value, author):
        it = TRACKS[track]
        value = min(it["hi"], max(it["lo"], value))
        rise = value - self.t[track]
        self.t[track] = value
        if track == "escalation" and rise > 0:
            self.raised["CRW".find(author) if author else 3] += rise
        if track == "territory":
            self.front(author)

    def front(self, _):
        """Who holds which area of the front follows from the territory alone (decisions, 2)."""
        share = RULES["front"]["share"]
        lost = sum(it["kyiv"] for it in share.values()) - self.t["territory"]
        held = {name: it["kyiv"] for name, it in share.items()}
        for name in RULES["front"]["order"]:
            if lost > 0:
                held[name] -= min(lost, held[name])
                lost -= share[name]["kyiv"] - held[name]
        for name in reversed(RULES["front"]["order"]):
            if lost < 0:
                gain = min(-lost, share[name]["all"] - share[name]["kyiv"])
                held[name], lost = held[name] + gain, lost + gain
        for name in RULES["front"]["order"]:
            old = self.control[name]
            if old == "R" and held[name] == share[name]["all"]:
                self.control[name] = "C"
            elif old != "R" and held[name] == 0:
                self.control[name] = "R"
            if self.control[name] != old:
                self.retreat(name)

    def retreat(self, area):
        for key, (n, q) in sorted(self.units.items(), key=lambda it: (TEAMS.index(it[0][0]),)):
            if key[2] != area or friends(key[0], self.control[area]):
                continue
            to = self.refuge(key[0], area)
            self.put(*key, -n, q)
            if to:
                self.put(key[0], key[1], to, key[3], n, q)

    def add(self, track, value, cause):
        now, soft = self.t[track], TRACKS[track].get("soft") and cause[4]
        high, low = RULES["options"]["soft_high"], RULES["options"]["soft_low"]
        if soft and abs(value) > 1 and (value > 0 and now >= high or value < 0 and now <= low):
            value = idiv(value, 2)
        self.write(track, now + value, cause[0])

    def apply(self, effects, cause, path=""):
        for i, it in enumerate(effects or []):
            self.one(it, cause, "%s%d" % (path, i))

    def one(self, it, cause, path):
        author, _, target, yes, _ = cause
        if "track" in it:
            name = it["track"]
            if "add" in it:
                value = self.ev(it["add"])
                self.add(name, idiv(value * yes, 100) if it.get("scale") else value, cause)
            elif "set" in it:
                self.write(name, target if it["set"] == "$t" else self.ev(it["set"]), author)
            elif "max" in it:
                self.write(name, max(self.t[name], self.ev(it["max"])), author)
            else:
                self.write(name, min(self.t[name], self.ev(it["min"])), author)
        elif "res" in it:
            at = ("bp", "pc").index(it["res"])
            self.res[it["team"]][at] = max(0, self.res[it["team"]][at] + self.ev(it["add"]))
        elif "flag" in it:
            turns = it.get("turns")
            self.flags[it["flag"]] = 0 if not it["set"] else turns + 1 if turns else FOREVER
        elif "units" in it:
            self.raise_units(it, cause)
        elif "move" in it:
            to = target if it["move"]["to"] == "$t" else it["move"]["to"]
            self.deploy(it["move"], to, self.ev(it["add"]), cause)
        elif "commit" in it:
            bloc = target if it["commit"] == "$t" else it["commit"]
            for member in COUNTRIES:
                if member["bloc"] == bloc:
                    now = self.commit[member["id"]] + self.ev(it["add"])
                    self.commit[member["id"]] = min(10, max(0, now))
        elif "whip" in it:
            self.whips[target] = self.whips.get(target, 0) + it["add"]
        elif "delay" in it:
            self.queue.append([self.turn + it["delay"], it["do"], cause, None])
        elif "if" in it:
            branch = "do" if self.ev(it["if"]) else "else"
            self.apply(it.get(branch), cause, "%s.%s." % (path, branch))
        elif "roll" in it:
            self.roll(it["roll"], it["roll"], cause, path)
        elif "event" in it:
            self.card(it["event"], False)
        else:
            assert "say" in it, it

    def raise_units(self, it, cause):
        unit, n = it["units"], self.ev(it["add"])
        area = cause[2] if unit["area"] == "$t" else unit["area"]
        if it.get("scale"):
            n = max(1, idiv(n * cause[3], 100))
        if "nation" in unit:
            self.put(unit["team"], unit["nation"], area, unit["kind"], n, unit.get("q", 1))
            return
        while n < 0 and self.weakest(unit["team"], area, unit["kind"]):
            key, (_, q) = self.weakest(unit["team"], area, unit["kind"])
            n -= self.put(*key, n, q)

    def chance(self, roll):
        value = self.ev(roll.get("base", 50))
        for mod in roll.get("mods", []):
            value += self.ev(mod["expr"]) if "expr" in mod else mod["add"] * bool(self.ev(mod["if"]))
        return min(RULES["options"]["clamp_high"], max(RULES["options"]["clamp_low"], value))

    def roll(self, roll, bands, cause, what):
        chance, fell = self.chance(roll), die(self.seed, self.turn, cause[1] + what, 100)
        if fell <= chance // 5 and "great" in bands:
            band = "great"
        elif fell <= chance:
            band = "success"
        elif fell >= 97 and "backfire" in bands:
            band = "backfire"
        elif fell <= chance + 15 and "mixed" in bands:
            band = "mixed"
        else:
            band = "fail"
        nested = "" if what == "roll" else what + "."
        self.apply(bands.get(band), cause, "%s%s." % (nested, band))
        return band

    # --- consent

    def vote(self, p, key, what):
        numbers = RULES["vote"]["support"]
        rule = RULES["vote"]["rules"][self.t["rule"]]
        need, risk = self.ev(p["difficulty"]), self.ev(p["risk"])
        yes, no = [], []
        for c in COUNTRIES:
            axis = numbers["axis"] * c["axis"] * p["axis"]
            if c["axis"] < 0 and self.t["trust"] < numbers["axis_trust"]:
                axis = idiv(axis, 2)
            s = (numbers["base"] + numbers["commit"] * self.commit[c["id"]]
                 + idiv(self.t["cohesion"] - numbers["cohesion_zero"], numbers["cohesion_div"]) + axis
                 - idiv(c["caution"] * risk * numbers["caution_num"], numbers["caution_den"])
                 + numbers["whip"] * self.whips.get(c["bloc"], 0) - numbers["die_zero"]
                 + die(self.seed, self.turn, "%s%s.%s" % (key, what, c["bloc"]), numbers["die"]))
            if s >= need:
                yes.append(c)
            elif s < need - RULES["options"]["abstain_band"]:
                no.append(c["id"])
        weight = sum(c["w"] for c in yes) * 100 // sum(c["w"] for c in COUNTRIES)
        said = {c["id"] for c in yes}
        if rule["id"] == "willing":
            passed = (weight >= RULES["options"]["willing_bar"]
                      and len(said & set(rule["leaders"])) >= rule["leaders_min"])
        elif rule["id"] == "qmv":
            passed = (len(yes) * 100 >= rule["yes_countries"] * len(COUNTRIES)
                      and weight >= rule["yes_weight"])
            if passed and set(no) & set(rule["outvoted"]):
                self.write("cohesion", self.t["cohesion"] + rule["outvoted_cohesion"], "C")
        else:
            passed = not no
            if passed:
                self.write("cohesion", self.t["cohesion"] + rule["cohesion"], "C")
        broad = RULES["vote"]["broad"]
        if passed and weight >= broad["yes_weight"]:
            self.write("cohesion", self.t["cohesion"] + broad["cohesion"], "C")
        return passed, weight if rule["id"] == "willing" else 100

    # --- orders

    def file(self, team, sheet):
        for name, value in (sheet["settings"] if sheet["filed"] else {}).items():
            if name != "alert":
                self.settings[team][name] = value
        own = [name for name, it in LINES.items() if it["team"] == team]
        named = {name: sheet["lines"][name] for name in own
                 if sheet["filed"] and sheet["lines"][name] >= 0}
        if self.sc.get("budgets", 1):
            pay = {name: named.get(name, LINES[name]["def"]) for name in own}
            while sum(pay.values()) > self.res[team][0]:
                free = [name for name in own if name not in named]
                pay[max(free, key=lambda name: (pay[name], -own.index(name)))] -= 1
            self.paid.update(pay)
            self.res[team][0] -= sum(pay.values())
        alert = sheet["settings"].get("alert", self.settings[team]["alert"]) \
            if sheet["filed"] else self.settings[team]["alert"]
        alert = min(alert, self.res[team][0])
        self.settings[team]["alert"] = alert
        self.res[team][0] -= alert
        return alert

    def pay(self, team, kind):
        """The costs as they stood before anything was filed; every order had to be legal."""
        it = ORDERS[kind]
        assert self.rest.get(kind, 0) <= self.turn, "%s rests" % kind
        assert self.filed.get(kind, 0) < it.get("limit", 99), "%s is used up" % kind
        assert "requires" not in it or self.ev(it["requires"]), "%s may not be filed" % kind
        assert kind in self.sc.get("allow", [kind]) and kind not in self.sc.get("disable", [])
        self.rest[kind] = self.turn + 1 + it.get("cooldown", 0)
        self.filed[kind] = self.filed.get(kind, 0) + 1
        return self.ev(it["bp"]), self.ev(it["pc"])

    def carry_out(self, team, kind, target):
        it = ORDERS[kind]
        key = "%s:%s:%s:" % (team, kind, target)
        cause, passed = (team, key, target, 100, True), True
        if "vote" in it:
            passed, yes = self.vote(it["vote"], key, "vote")
            self.apply(it.get("pass" if passed else "fail"), (team, key, target, yes, True),
                       "pass." if passed else "fail.")
        self.apply(it.get("do"), cause)
        if "roll" in it:
            band = self.roll(it["roll"], it, cause, "roll")
            if band in ("fail", "backfire") and self.settings["C"]["roe"] == "fight":
                self.apply(it.get("fight"), ("C", key, target, 100, True))
        if "attribution" in it:
            if die(self.seed, self.turn, key + "attr", 100) <= self.chance(it["attribution"]):
                self.apply(it["attribution"]["caught"], cause, "caught.")
        if passed and "battle" in it:
            if team == "R":
                self.incursion(it["battle"], target, key)
            else:
                self.counter(target, key)

    # --- battles (B11)

    def column(self, attack, defence):
        ratio = attack * 10 // max(1, defence)
        return sum(ratio > it for it in RULES["battle"]["columns"])

    def result(self, column, key):
        return RULES["battle"]["result"][column][die(self.seed, self.turn, key + "battle", 10) - 1]

    def loss(self, team, area, per_cent):
        n = self.count(team, area, "bde")
        if n:
            self.lose(team, [area], max(1, n * per_cent // 100))

    def incursion(self, battle, target, key):
        rules, nato = RULES["incursion"], AREAS[target].get("nato")
        effect = lambda name, by="R": self.apply(
            rules[name] if isinstance(name, str) else name, (by, key, target, 100, False))
        sources = [area for name in battle["from"] for area in areas_of(name)]
        may = [it for it in sources if it != target and self.gate(rules, it)
               and (target in AREAS[it]["adj"].get("land", []) or it in rules["depth"] or not nato)]
        if not any(self.count("R", it, "bde") for it in may):
            return
        fight = self.settings["C"]["roe"] == "fight"
        answered = bool(nato and fight and self.vote(RULES["response"], key, "resp")[0])
        attack, left = self.factor("R", target), battle["n"]
        for source in may:
            moved, worth = self.shift("R", "bde", source, target, left)
            attack, left = attack + worth, left - moved
        if not nato:
            self.control[target] = "R"
            effect("outside")
            return
        art5 = self.settings["W"]["art5"]
        if fight:
            self.defend(rules, target, key, attack, answered, effect)
        else:
            self.flags["grab"] = FOREVER
            self.control[target] = "R"
            effect("unopposed")
        effect(rules["art5"][art5], "W")
        effect("always")

    def gate(self, rules, source):
        return all(self.ev(it["if"]) for it in rules["gates"]
                   if any(source in areas_of(name) for name in it["from"]))

    def defend(self, rules, target, key, attack, answered, effect):
        art5, table = self.settings["W"]["art5"], RULES["battle"]
        defence = self.factor("C", target) + rules["auto_adds"] * (art5 == "auto")
        if art5 != "decline":
            defence += self.factor("W", target)
        if answered:
            defence += self.ev(rules["reserve"])
        if not self.t["enablers"]:
            defence = defence * table["without_enablers"] // 100
        column = self.column(attack, defence)
        result = self.result(column, key)
        self.loss("C", target, table["def_loss"][column])
        self.loss("R", target, table["att_loss"][column])
        effect("fought")
        effect("answered" if answered else "unanswered")
        if result == "R":
            self.go_back(target)
        elif result == "G":
            self.flags["grab"] = FOREVER
            self.control[target] = "R"
        else:
            self.flags["grab"] = max(self.flags.get("grab", 0), rules["contested_turns"] + 1)
        effect({"G": "gained", "T": "contested", "R": "repulsed"}[result])

    def go_back(self, area):
        back = RULES["incursion"]["back"]
        to = back["from"].get(area, back["to"])
        self.shift("R", "bde", area, to, self.count("R", area, "bde"))

    def counter(self, target, key):
        if not self.count("R", target, "bde"):
            return
        attack = self.factor("C", target) + self.ev(RULES["incursion"]["counter_reserve"])
        if self.settings["W"]["art5"] != "decline":
            attack += self.factor("W", target)
        column = self.column(attack, self.factor("R", target))
        gained = self.result(column, key) == "G"
        if not gained:
            self.loss("R", target, RULES["battle"]["def_loss"][column])
        if gained or not self.count("R", target, "bde"):
            self.lose("R", [target], self.count("R", target, "bde"))
            if self.control[target] == "R":
                self.control[target] = "C"
            if not any(self.count("R", it, "bde") for it in AREAS
                       if AREAS[it].get("nato") and it != target):
                self.flags["grab"] = 0

    # --- the turn

    def offers(self, kinds):
        if self.t["ceasefire"] or not any("offer" in ORDERS[kind] for kind in kinds):
            return
        offer, cause = RULES["offers"]["ceasefire"], ("", "offer:", "-", 100, True)
        no = [t for t in "CR" if self.settings[t]["accept"] != "accept"]
        for team in no:
            self.apply(offer["rejected"][team], cause)
        if no:
            return
        chance = self.ev(offer["chance"])
        if self.settings["W"]["accept"] == "accept":
            chance += offer["washington"]
        options = RULES["options"]
        if die(self.seed, self.turn, "ceasefire", 100) <= min(
                options["clamp_high"], max(options["clamp_low"], chance)):
            self.apply(offer["do"], cause)

    def war(self):
        if self.t["ceasefire"] or not self.sc.get("war", 1):
            return
        war, stance = RULES["war"], self.settings["R"]["stance"]
        ratio = self.ev(war["ru"]) * 10 // max(1, self.ev(war["ua"]))
        column = sum(ratio > it for it in war["columns"]) + war["stance"][stance]
        column = min(4, max(0, column))
        won = war["delta"][column][die(self.seed, self.turn, "war", 10) - 1]
        self.write("territory", self.t["territory"] + won, "")
        for team, name in (("R", "ru"), ("C", "ua")):
            loss = war[name + "_loss"]
            n = self.count(team, loss["areas"], "bde")
            self.lose(team, areas_of(loss["areas"]), n * loss[stance] // 100)
        for team, name in (("R", "ru"), ("C", "ua")):
            new = war[name + "_replace"]
            area, n = new["area"], self.ev(new["n"])
            if not friends(team, self.control[area]):
                area = self.refuge(team, area)
            if n > 0 and area:
                self.put(team, new["nation"], area, "bde", n, new["q"])
        for track, value in war["cost"].get(stance, {}).items():
            self.write(track, self.t[track] + value, "R")

    def due(self):
        while True:
            ripe = [it for it in self.queue if it[0] <= self.turn]
            if not ripe:
                return
            self.queue.remove(ripe[0])
            _, effects, cause, move = ripe[0]
            if move:
                self.arrive(*move)
            self.apply(effects, (cause[0], cause[1], cause[2], 100, True))

    def books(self):
        kind = self.sc.get("bookkeeping", 1)
        for n, row in enumerate(RULES["bookkeeping"] if kind else []):
            if kind == "calm" and row.get("tag") != "calm":
                continue
            if "when" not in row or self.ev(row["when"]):
                self.apply(row["do"], ("", "rule:%d:-:" % (n + 1), "-", 100, True))

    def checks(self):
        rules = RULES["escalation"]
        if die(self.seed, self.turn, "inadv", 100) <= self.ev(rules["inadvertent"]):
            self.apply(rules["incident"], ("", "", "-", 100, False))
        if die(self.seed, self.turn, "gw", 100) <= self.ev(rules["general_war"]):
            self.flags["general_war"] = FOREVER

    def card(self, name, forced):
        card = CARDS[name]
        if forced or card.get("once"):
            self.used.add(name)
        self.apply(card.get("do"), ("", "event:%s:-:" % name, "-", 100, True))

    def open(self):
        self.turn += 1
        for team in TEAMS:
            income, fixed = RULES["income"][team], self.sc.get("res_turn")
            bp, pc = fixed[team] if fixed else (self.ev(income["bp"]), self.ev(income["pc"]))
            keep = 4 if fixed else income["bp_cap"]
            self.res[team][0] = min(self.res[team][0], keep) + bp
            self.res[team][1] = min(income["pc_cap"], self.res[team][1] + pc)
        for name in self.sc.get("events_at", {}).get(self.turn, []):
            self.card(name, True)
        for n in range(RULES["options"]["deck_draws"]):
            deck = [it for it in EVENTS if it["w"] and it["id"] not in self.used
                    and it["id"] in self.sc.get("deck", [it["id"]]) + ["none"]
                    and ("if" not in it or self.ev(it["if"]))]
            left = die(self.seed, self.turn, "event" + (".%d" % (n + 1) if n else ""),
                       sum(it["w"] for it in deck))
            for it in deck:
                left -= it["w"]
                if left <= 0:
                    self.card(it["id"], False)
                    break

    def ending(self, sudden):
        for it in self.lists["endings"]:
            if (it.get("sudden") or not sudden) and self.ev(it["if"]):
                return it
        return None

    def step(self, sheets):
        """One turn with these sheets; afterwards the next one is open, or self.end is set."""
        costs = {(t, i): self.pay(t, kind) for t in TEAMS
                 for i, (kind, _) in enumerate(sheets[t]["orders"])}
        for team in TEAMS:
            alert = self.file(team, sheets[team])
            for i, _ in enumerate(sheets[team]["orders"]):
                self.res[team] = [a - b for a, b in zip(self.res[team], costs[team, i])]
            assert min(self.res[team]) >= 0, "%s pays more than it has" % team
            self.t["alert_" + team.lower()] = alert
        rotated = [TEAMS[(self.turn + n) % 3] for n in range(3)]
        for stage in STAGES:
            for team in rotated:
                for kind, target in sheets[team]["orders"]:
                    own = "free" if ORDERS[kind].get("free") else ORDERS[kind]["tag"]
                    if own == stage:
                        self.carry_out(team, kind, target)
        self.offers([kind for t in TEAMS for kind, _ in sheets[t]["orders"]])
        self.war()
        self.due()
        self.books()
        self.checks()
        self.clock()
        self.end = self.ending(True) or (self.ending(False) if self.turn == self.sc["turns"]
                                         else None)
        if not self.end:
            self.open()

    def clock(self):
        seized = self.alive("grab")
        for flag, left in self.flags.items():
            if 0 < left < FOREVER:
                self.flags[flag] -= 1
        self.whips.clear()
        if seized and not self.alive("grab"):
            for area in AREAS:
                if AREAS[area].get("nato") and self.control[area] != "R":
                    self.go_back(area)

    def score(self, team):
        points = 0
        for it in self.lists["objectives"][team]:
            part = idiv((self.ev(it["of"]) - it["zero"]) * 100, it["full"] - it["zero"])
            points += it["w"] * min(100, max(0, part))
        points = points // 100 + 15 * bool(self.ev(self.agenda[team]["if"]))
        return min(points, self.end["cap"]) if self.end and "cap" in self.end else points
