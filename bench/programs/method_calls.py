"""Objects: attributes, properties, methods, inheritance and super in a loop."""

N = 550_000
KIND = "objects"


class Shape:
    made = 0

    def __init__(self, x, y):
        self.x = x
        self.y = y
        Shape.made += 1

    @property
    def area(self):
        return 0

    def moved(self, dx, dy=0):
        self.x += dx
        self.y += dy
        return self

    @classmethod
    def unit(cls):
        return cls(0, 0, 1)

    @staticmethod
    def clamp(value, low=-1000, high=1000):
        return low if value < low else high if value > high else value


class Square(Shape):
    def __init__(self, x, y, side):
        super().__init__(x, y)
        self.side = side

    @property
    def area(self):
        return self.side * self.side

    def moved(self, dx, dy=0):
        return super().moved(dx, dy=dy)


class Circle(Shape):
    __slots__ = ("radius",)

    def __init__(self, x, y, radius):
        super().__init__(x, y)
        self.radius = radius

    @property
    def area(self):
        return 3 * self.radius ** 2

    def __eq__(self, other):
        return self.radius == other.radius

    def __lt__(self, other):
        return self.radius < other.radius


def run(n):
    shapes = [Square(1, 2, 3), Circle(4, 5, 6), Square.unit(), Circle.unit()]
    total = 0
    for step in range(n):
        shape = shapes[step & 3]
        total += shape.area
        total += shape.moved(1, dy=-1).x
        total += shape.clamp(step, high=10_000)
        if step % 5 == 0:
            other = Circle(step, step, step % 7)
            if other < shapes[1] or other == shapes[3]:
                total += other.radius
    return total, [shape.y for shape in shapes]
