"""Objects: an operating system's scheduler with devices, handlers, workers and packets, after Martin Richards' idea."""

N = 50
KIND = "objects"

IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
WORK, DEVICE = 0, 1


class Packet:
    def __init__(self, next_packet, owner, kind):
        self.next = next_packet
        self.owner = owner
        self.kind = kind
        self.datum = 0
        self.data = [0] * 4

    def append_to(self, queue):
        self.next = None
        if queue is None:
            return self
        last = queue
        while last.next is not None:
            last = last.next
        last.next = self
        return queue


class Task:
    """A task of the scheduler: ready, waiting for a packet, or held."""

    def __init__(self, scheduler, identity, priority, queue=None):
        self.scheduler = scheduler
        self.identity = identity
        self.priority = priority
        self.queue = queue
        self.waiting = True
        self.held = False
        scheduler.add(self)

    def blocked(self):
        return self.held or (self.waiting and self.queue is None)

    def add_packet(self, packet, running):
        empty = self.queue is None
        self.queue = packet.append_to(self.queue)
        return self if empty and self.priority > running.priority else running

    def take_packet(self):
        packet = self.queue
        if packet is not None:
            self.queue = packet.next
        return packet

    def run(self):
        packet = None
        if self.waiting:
            packet = self.take_packet()
            self.waiting = False
        return self.step(packet)

    def wait(self):
        self.waiting = True
        return self

    def step(self, packet):
        raise NotImplementedError


class Idle(Task):
    def __init__(self, scheduler, count):
        super().__init__(scheduler, IDLE, 0)
        self.waiting = False
        self.seed = 1
        self.count = count

    def step(self, packet):
        self.count -= 1
        if self.count == 0:
            return self.scheduler.hold(self)
        if self.seed & 1:
            self.seed = (self.seed >> 1) ^ 0xD008
            return self.scheduler.release(DEVICE_B)
        self.seed >>= 1
        return self.scheduler.release(DEVICE_A)


class Worker(Task):
    def __init__(self, scheduler, identity, priority, queue):
        super().__init__(scheduler, identity, priority, queue)
        self.destination = HANDLER_A
        self.letter = 0

    def step(self, packet):
        if packet is None:
            return self.wait()
        self.destination = HANDLER_B if self.destination == HANDLER_A else HANDLER_A
        packet.owner = self.destination
        packet.datum = 0
        for index in range(4):
            self.letter = self.letter % 26 + 1
            packet.data[index] = 64 + self.letter
        return self.scheduler.send(packet, self)


class Handler(Task):
    def __init__(self, scheduler, identity, priority, queue, device):
        super().__init__(scheduler, identity, priority, queue)
        self.device = device
        self.work = None
        self.devices = None

    def step(self, packet):
        if packet is not None:
            if packet.kind == WORK:
                self.work = packet.append_to(self.work)
            else:
                self.devices = packet.append_to(self.devices)
        work = self.work
        if work is not None:
            if work.datum >= 4:
                self.work = work.next
                work.owner = WORKER
                return self.scheduler.send(work, self)
            device = self.devices
            if device is not None:
                self.devices = device.next
                device.datum = work.data[work.datum]
                work.datum += 1
                device.owner = self.device
                device.returns_to = self.identity
                return self.scheduler.send(device, self)
        return self.wait()


class Device(Task):
    def __init__(self, scheduler, identity, priority):
        super().__init__(scheduler, identity, priority)
        self.pending = None

    def step(self, packet):
        if packet is None:
            pending = self.pending
            if pending is None:
                return self.wait()
            self.pending = None
            pending.owner = pending.returns_to
            return self.scheduler.send(pending, self)
        self.pending = packet
        self.scheduler.trace += packet.datum
        return self.scheduler.hold(self)


class Scheduler:
    def __init__(self):
        self.tasks = {}
        self.order = []
        self.sent = self.holds = self.trace = 0

    def add(self, task):
        self.tasks[task.identity] = task
        self.order.append(task)
        self.order.sort(key=lambda each: -each.priority)

    def following(self, task):
        index = self.order.index(task) + 1
        return self.order[index] if index < len(self.order) else None

    def hold(self, task):
        self.holds += 1
        task.held = True
        return self.following(task)

    def release(self, identity):
        task = self.tasks[identity]
        task.held = False
        running = self.running
        return task if task.priority > running.priority else running

    def send(self, packet, sender):
        receiver = self.tasks[packet.owner]
        self.sent += 1
        return receiver.add_packet(packet, sender)

    def loop(self):
        task = self.order[0]
        while task is not None:
            if task.blocked():
                task = self.following(task)
            else:
                self.running = task
                following = task.run()
                task = following if following is not task else (self.following(task) if task.waiting and task.queue is None else task)


def simulate():
    scheduler = Scheduler()
    Idle(scheduler, 3000)
    Worker(scheduler, WORKER, 1000, Packet(Packet(None, WORKER, WORK), WORKER, WORK))
    for identity, priority, device in (HANDLER_A, 2000, DEVICE_A), (HANDLER_B, 3000, DEVICE_B):
        queue = None
        for _ in range(3):
            queue = Packet(queue, identity, DEVICE)
        Handler(scheduler, identity, priority, queue, device)
    Device(scheduler, DEVICE_A, 4000)
    Device(scheduler, DEVICE_B, 5000)
    scheduler.loop()
    return scheduler.sent, scheduler.holds, scheduler.trace


def run(n):
    return [simulate() for _ in range(n)][-1]
