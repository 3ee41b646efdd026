"""Objects: an incremental solver of one-way constraints with strengths, after the DeltaBlue idea."""

N = 7000
KIND = "objects"

REQUIRED, STRONG, MEDIUM, WEAK, WEAKEST = range(5)


class Variable:
    def __init__(self, value):
        self.value = value
        self.constraints = []
        self.determined_by = None
        self.strength = WEAKEST
        self.stay = True
        self.mark = 0


class Constraint:
    def __init__(self, strength):
        self.strength = strength

    def add_to(self, solver):
        for variable in self.variables():
            variable.constraints.append(self)
        solver.incremental_add(self)

    def remove_from(self, solver):
        if self.satisfied():
            solver.incremental_remove(self)
        for variable in self.variables():
            variable.constraints.remove(self)

    def satisfy(self, mark, solver):
        self.choose(mark)
        if not self.satisfied():
            if self.strength == REQUIRED:
                raise ValueError("a required constraint cannot be satisfied")
            return None
        for variable in self.inputs():
            variable.mark = mark
        out = self.output()
        overridden = out.determined_by
        if overridden is not None:
            overridden.forget()
        out.determined_by = self
        solver.propagate(self, mark)
        out.mark = mark
        return overridden


class Unary(Constraint):
    def __init__(self, variable, strength):
        super().__init__(strength)
        self.target = variable
        self.active = False

    def variables(self):
        return (self.target,)

    def inputs(self):
        return ()

    def output(self):
        return self.target

    def satisfied(self):
        return self.active

    def forget(self):
        self.active = False

    def choose(self, mark):
        self.active = self.target.mark != mark and self.strength < self.target.strength

    def known(self, mark):
        return True

    def recalculate(self):
        self.target.strength = self.strength
        self.target.stay = not self.is_input()
        if self.target.stay:
            self.execute()

    def is_input(self):
        return False

    def execute(self):
        pass


class Stay(Unary):
    pass


class Edit(Unary):
    def is_input(self):
        return True


class Binary(Constraint):
    def __init__(self, first, second, strength):
        super().__init__(strength)
        self.first = first
        self.second = second
        self.forwards = None

    def variables(self):
        return self.first, self.second

    def satisfied(self):
        return self.forwards is not None

    def forget(self):
        self.forwards = None

    def output(self):
        return self.second if self.forwards else self.first

    def input(self):
        return self.first if self.forwards else self.second

    def inputs(self):
        return (self.input(),)

    def is_input(self):
        return False

    def known(self, mark):
        source = self.input()
        return source.mark == mark or source.stay or source.determined_by is None

    def choose(self, mark):
        first, second = self.first, self.second
        if first.mark == mark:
            self.forwards = True if second.mark != mark and self.strength < second.strength else None
        elif second.mark == mark:
            self.forwards = False if first.mark != mark and self.strength < first.strength else None
        elif first.strength > second.strength:
            self.forwards = False if self.strength < first.strength else None
        else:
            self.forwards = True if self.strength < second.strength else None

    def recalculate(self):
        source, out = self.input(), self.output()
        out.strength = max(self.strength, source.strength)
        out.stay = source.stay
        if out.stay:
            self.execute()


class Equal(Binary):
    def execute(self):
        self.output().value = self.input().value


class Scaled(Binary):
    def __init__(self, first, scale, offset, second, strength):
        super().__init__(first, second, strength)
        self.scale = scale
        self.offset = offset

    def execute(self):
        if self.forwards:
            self.second.value = self.first.value * self.scale + self.offset
        else:
            self.first.value = (self.second.value - self.offset) // self.scale


class Solver:
    def __init__(self):
        self.mark = 0

    def new_mark(self):
        self.mark += 1
        return self.mark

    def incremental_add(self, constraint):
        mark = self.new_mark()
        overridden = constraint.satisfy(mark, self)
        while overridden is not None:
            overridden = overridden.satisfy(mark, self)

    def incremental_remove(self, constraint):
        out = constraint.output()
        constraint.forget()
        out.determined_by = None
        out.strength = WEAKEST
        out.stay = True
        unsatisfied = []
        todo = [out]
        while todo:
            variable = todo.pop()
            for each in variable.constraints:
                if not each.satisfied():
                    unsatisfied.append(each)
                elif each is not variable.determined_by:
                    each.recalculate()
                    todo.append(each.output())
        unsatisfied.sort(key=lambda each: each.strength)
        for each in unsatisfied:
            if not each.satisfied():
                self.incremental_add(each)

    def propagate(self, constraint, mark):
        todo = [constraint]
        while todo:
            each = todo.pop()
            each.recalculate()
            out = each.output()
            for following in out.constraints:
                if following is not out.determined_by and following.satisfied():
                    todo.append(following)

    def plan(self, edits):
        mark = self.new_mark()
        steps, todo = [], [each for each in edits if each.satisfied()]
        while todo:
            each = todo.pop()
            out = each.output()
            if out.mark != mark and each.known(mark):
                steps.append(each)
                out.mark = mark
                for following in out.constraints:
                    if following is not out.determined_by and following.satisfied():
                        todo.append(following)
        return steps


def change(solver, variable, values):
    edit = Edit(variable, STRONG)
    edit.add_to(solver)
    plan = solver.plan([edit])
    for value in values:
        variable.value = value
        for step in plan:
            step.execute()
    edit.remove_from(solver)


def chain(n):
    solver = Solver()
    variables = [Variable(0) for _ in range(n)]
    for first, second in zip(variables, variables[1:]):
        Equal(first, second, REQUIRED).add_to(solver)
    Stay(variables[-1], WEAK).add_to(solver)
    change(solver, variables[0], range(300))
    return variables[-1].value


def projection(n):
    solver = Solver()
    targets = []
    for number in range(n):
        source, target = Variable(number), Variable(number)
        Stay(source, MEDIUM).add_to(solver)
        Scaled(source, 10, 1000, target, REQUIRED).add_to(solver)
        targets.append((source, target))
    for source, target in targets[::4]:
        change(solver, source, (7, 17))
        change(solver, target, (1050,))
    return sum(source.value + target.value for source, target in targets)


def run(n):
    return chain(n * 3), projection(n)
