"""Texts whose Java hashes all collide: dicts and sets of them stay quick, and right."""

import itertools

keys=[''.join(p) for p in itertools.product(('Aa','BB'),repeat=16)]
class S(str): pass
d = {k: 1 for k in keys}
s = set(keys)
print(all(k in d and k in s for k in keys), len(d), len(s))
print(S(keys[5]) in d, S(keys[5]) in s, 'x' in d, 5 in d)
d[S('q')]=3; print('q' in d, d['q']); s.add(S('q')); print('q' in s)
s2=frozenset(s); print(len(s2), keys[9] in s2, s2==s, len(s-set(keys[:100])))
