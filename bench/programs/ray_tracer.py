"""Objects and floats: spheres in light, with vectors as objects and operators overloaded."""

N = 180
KIND = "objects"


class Vector:
    __slots__ = "x", "y", "z"

    def __init__(self, x, y, z):
        self.x, self.y, self.z = x, y, z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    def __matmul__(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def unit(self):
        return self * (1 / (self @ self) ** 0.5)


class Sphere:
    def __init__(self, centre, radius, shine):
        self.centre, self.radius, self.shine = centre, radius, shine

    def hit(self, origin, direction):
        between = self.centre - origin
        along = between @ direction
        square = self.radius ** 2 - (between @ between - along * along)
        if square < 0:
            return None
        distance = along - square ** 0.5
        return distance if distance > 1e-6 else None

    def normal(self, point):
        return (point - self.centre).unit()


class Plane:
    shine = 0.2

    def hit(self, origin, direction):
        if direction.y >= -1e-6:
            return None
        return -origin.y / direction.y

    def normal(self, point):
        return Vector(0.0, 1.0, 0.0)


class Scene:
    def __init__(self):
        self.things = [Sphere(Vector(x * 1.5, 1.0 + x * x * 0.1, 6.0 + x), 1.0, 0.3) for x in (-1, 0, 1)] + [Plane()]
        self.light = Vector(5.0, 10.0, -5.0)

    def nearest(self, origin, direction):
        best = None
        for thing in self.things:
            distance = thing.hit(origin, direction)
            if distance is not None and (best is None or distance < best[0]):
                best = distance, thing
        return best

    def colour(self, origin, direction, depth=2):
        found = self.nearest(origin, direction)
        if found is None:
            return 0.1 + 0.2 * abs(direction.y)
        distance, thing = found
        point = origin + direction * distance
        normal = thing.normal(point)
        to_light = (self.light - point).unit()
        lit = max(0.0, normal @ to_light)
        if self.nearest(point + normal * 1e-4, to_light) is not None:
            lit *= 0.3
        if depth and thing.shine:
            mirrored = direction - normal * (2 * (direction @ normal))
            lit = lit * (1 - thing.shine) + thing.shine * self.colour(point + normal * 1e-4, mirrored.unit(), depth - 1)
        return lit


def run(n):
    scene = Scene()
    eye = Vector(0.0, 1.5, 0.0)
    total = 0.0
    for row in range(n):
        for column in range(n):
            total += scene.colour(eye, Vector(column / n - 0.5, 0.5 - row / n, 1.0).unit())
    return round(total, 6)
