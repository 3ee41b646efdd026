"""Numeric: planets under gravity; float arithmetic on lists."""

N = 120_000
KIND = "numeric"
PI = 3.141592653589793
MASS = 4 * PI * PI
DAYS = 365.24


def bodies():
    return [
        [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, MASS],
        [4.84143144246472090, -1.16032004402742839, -0.103622044471123109,
         0.00166007664274403694 * DAYS, 0.00769901118419740425 * DAYS, -0.0000690460016972063023 * DAYS, 0.000954791938424326609 * MASS],
        [8.34336671824457987, 4.12479856412430479, -0.403523417114321381,
         -0.00276742510726411104 * DAYS, 0.00499852801234917238 * DAYS, 0.0000230417297573763929 * DAYS, 0.000285885980666130812 * MASS],
        [12.8943695621391310, -15.1111514016986312, -0.223307578892655734,
         0.00296460137564761618 * DAYS, 0.00237847173959480950 * DAYS, -0.0000296589568540237556 * DAYS, 0.0000436624404335156298 * MASS],
        [15.3796971148509165, -25.9193146099879641, 0.179258772950371181,
         0.00268067772490389322 * DAYS, 0.00162824170038242295 * DAYS, -0.0000951592254519715870 * DAYS, 0.0000515138902046611451 * MASS],
    ]


def advance(planets, pairs, dt):
    for a, b in pairs:
        dx = a[0] - b[0]
        dy = a[1] - b[1]
        dz = a[2] - b[2]
        square = dx * dx + dy * dy + dz * dz
        force = dt / (square * square ** 0.5)
        pull = b[6] * force
        a[3] -= dx * pull
        a[4] -= dy * pull
        a[5] -= dz * pull
        pull = a[6] * force
        b[3] += dx * pull
        b[4] += dy * pull
        b[5] += dz * pull
    for planet in planets:
        planet[0] += dt * planet[3]
        planet[1] += dt * planet[4]
        planet[2] += dt * planet[5]


def energy(planets, pairs):
    total = 0.0
    for x, y, z, vx, vy, vz, mass in planets:
        total += mass * (vx * vx + vy * vy + vz * vz) / 2
    for a, b in pairs:
        total -= a[6] * b[6] / ((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2) ** 0.5
    return total


def run(n):
    planets = bodies()
    pairs = [(a, b) for i, a in enumerate(planets) for b in planets[i + 1:]]
    for axis in 3, 4, 5:
        planets[0][axis] = -sum(planet[axis] * planet[6] for planet in planets) / MASS
    for _ in range(n):
        advance(planets, pairs, 0.01)
    return round(energy(planets, pairs), 9)
