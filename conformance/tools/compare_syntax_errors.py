"""Parses the cases that collect_syntax_cases.py made with Naja, and compares the errors and warnings.

    python3 conformance/tools/compare_syntax_errors.py CASES.json [--show N] [--classpath DIRS] [--java JAVA]

Exits with 1 if there is any difference.
"""
import argparse
import base64
import json
import subprocess
import sys


def source_of(case):
    source = case['source']
    if isinstance(source, str):
        return 'text', source.encode()
    return 'bytes', base64.b64decode(source['bytes'])


def request(case):
    kind, source = source_of(case)
    return ' '.join([case['mode'].upper(), str(case['flags']), str(case['feature_version']), kind,
                     base64.b64encode(source).decode()])


def decode(field):
    return None if field == '-' else base64.b64decode(field[1:]).decode('utf-8', 'replace')


def answer(line):
    first, *warned = line.split(' ')
    if first == 'bug':
        return ['bug', decode(warned[0])], []
    warnings = []
    for item in warned:
        category, lineno, message = item.split(':')
        warnings.append([category, decode(message), int(lineno)])
    if first.startswith('ok:'):
        return first[3:], warnings
    kind, detail, message, filename, lineno, offset, text, end_lineno, end_offset = first.split(',')
    args = [decode(message)] if message != base64.b64encode(b'null').decode() else []
    if detail == 'START':
        args.append([decode(filename), int(lineno), int(offset), decode(text)])
    elif detail == 'FULL':
        args.append([decode(filename), int(lineno), int(offset), decode(text), int(end_lineno), int(end_offset)])
    return [kind, args], warnings


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('cases')
    parser.add_argument('--show', type=int, default=20)
    parser.add_argument('--classpath', default='syntax/target/classes:syntax/target/test-classes')
    parser.add_argument('--java', default='java')
    options = parser.parse_args()
    with open(options.cases) as file:
        cases = json.load(file)
    command = [options.java, '-XX:+UseSerialGC', '-cp', options.classpath, 'naja.syntax.SyntaxErrorTool']
    run = subprocess.run(command, input='\n'.join(map(request, cases)) + '\n', stdout=subprocess.PIPE, text=True,
                         check=True)
    answers = list(map(answer, run.stdout.splitlines()))
    assert len(answers) == len(cases), (len(answers), len(cases))
    different = 0
    warned_differently = 0
    for case, (result, warned) in zip(cases, answers):
        same_result = result == (case['result'] or case.get('digest') or result)
        same_warnings = sorted(map(str, warned)) == sorted(map(str, case['warnings']))
        different += not same_result
        warned_differently += same_result and not same_warnings
        if not same_result and different <= options.show:
            print(f'{case["mode"]} {case["flags"]:#x} {case["feature_version"]} {source_of(case)[1][:300]!r}')
            print(f'    naja:    {str(result)[:500]}\n    CPython: {str(case["result"])[:500]}')
        elif same_result and not same_warnings and warned_differently <= options.show:
            print(f'{case["mode"]} {source_of(case)[1][:200]!r}')
            print(f'    naja warns:    {warned}\n    CPython warns: {case["warnings"]}')
    refused = sum(case['result'] is not None for case in cases)
    print(f'{len(cases)} cases ({refused} refused by CPython): {len(cases) - different} the same, {different} different; '
          f'{warned_differently} of the same with other warnings')
    return 1 if different or warned_differently else 0


if __name__ == '__main__':
    sys.exit(main())
