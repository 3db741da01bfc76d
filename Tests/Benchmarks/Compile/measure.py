"""Times how long clients take to compile, and measures their size, beside the plainest Codable client of the same API.

    python3 Tests/Benchmarks/Compile/measure.py HCGEN TOOL-BENCHMARK FOLDER [RUNS]

Run where Specs/ is. Both clients are compiled clean and in turn, as SwiftPM does: debug in batches, release as a whole
module. The size is that of a stripped program that makes one call. Prints two Markdown tables of medians: clients, and
what one more route costs, which leaves out what every client has, however few its routes are.
"""

import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
RESOURCES = (6, 100)
ROUTES_PER_RESOURCE = 5
MODES = {
    "debug": ["-Onone", "-enable-batch-mode", "-g"],
    "release": ["-O", "-whole-module-optimization", "-num-threads", "2"],
}


def run(*command, cwd=None):
    subprocess.run([str(part) for part in command], check=True, cwd=cwd, stdout=subprocess.DEVNULL)


def compile_module(module, sources, mode, build):
    """Seconds for a clean build of a module."""
    shutil.rmtree(build, ignore_errors=True)
    build.mkdir(parents=True)
    start = time.perf_counter()
    run("swiftc", "-c", "-emit-module", "-parse-as-library", "-swift-version", "6", "-j2", *MODES[mode],
        "-module-name", module, "-emit-module-path", build / f"{module}.swiftmodule",
        *sorted(sources.rglob("*.swift")), cwd=build)
    return time.perf_counter() - start


def stripped_size(module, call, build):
    """Bytes of a program that makes one call, everything that it does not need left out."""
    (build / "main.swift").write_text(f"import {module}\n{call}\n")
    run("swiftc", "-O", "-swift-version", "6", "-I", build, *build.glob("*.o"), "-Xlinker", "--gc-sections",
        "-Xlinker", "-s", build / "main.swift", "-o", build / "program")
    return (build / "program").stat().st_size


def main():
    hcgen, benchmark, folder = (Path(part).resolve() for part in sys.argv[1:4])
    runs = int(sys.argv[4]) if len(sys.argv) > 4 else 3
    folder.mkdir(parents=True, exist_ok=True)
    cases = [("2 routes", HERE / "two-routes.yaml", "Desk", "departments.get(id: 1)", "departmentsGet(id: 1)"),
             ("HelpCrunch, 30 routes", Path("Specs/helpcrunch.yaml").resolve(), "HelpCrunch",
              "organization.get()", "organizationGet()")]
    measured = {mode: [] for mode in MODES}
    for count in RESOURCES:
        spec = folder / f"synthetic-{count}.yaml"
        spec.write_bytes(subprocess.run([benchmark, "spec", str(count)], check=True, capture_output=True).stdout)
        cases.append((f"synthetic, {count * ROUTES_PER_RESOURCE} routes", spec, "Synthetic", "item0.get(id: 1)",
                      "item0Get(id: 1)"))
    print("| client | build | by hand, s | generated, s | ratio | by hand, KB | generated, KB | ratio |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for name, spec, api, call, plain_call in cases:
        output = folder / "generated"
        shutil.rmtree(output, ignore_errors=True)
        run(hcgen, "generate", spec, "--output", output)
        run(hcgen, "export", "openapi", spec, "--output", folder / "openapi.json", "--force")
        plain = folder / "plain"
        shutil.rmtree(plain, ignore_errors=True)
        run(sys.executable, HERE / "plain_client.py", folder / "openapi.json", plain)
        for mode in MODES:
            times = ([], [])
            for _ in range(runs):
                times[0].append(compile_module("Plain", plain, mode, folder / "plain-build"))
                times[1].append(compile_module(api, output, mode, folder / "generated-build"))
            by_hand, generated = (statistics.median(one) for one in times)
            measured[mode].append((by_hand, generated))
            cells = [name, mode, f"{by_hand:.1f}", f"{generated:.1f}", f"{generated / by_hand:.2f}"]
            if mode == "release":
                sizes = (stripped_size("Plain", f'print(try await PlainClient(key: "k").{plain_call})',
                                       folder / "plain-build"),
                         stripped_size(api, f'print(try await {api}Client(apiKey: "k").{call})',
                                       folder / "generated-build"))
                cells += [f"{size / 1024:.0f}" for size in sizes] + [f"{sizes[1] / sizes[0]:.2f}"]
            else:
                cells += ["", "", ""]
            print("| " + " | ".join(cells) + " |", flush=True)
    print("\n| one more route | by hand, ms | generated, ms | ratio |")
    print("| --- | --- | --- | --- |")
    routes = (RESOURCES[-1] - RESOURCES[-2]) * ROUTES_PER_RESOURCE
    for mode, clients in measured.items():
        costs = [1000 * (many - few) / routes for few, many in zip(*clients[-2:])]
        print(f"| {mode} | {costs[0]:.1f} | {costs[1]:.1f} | {costs[1] / costs[0]:.2f} |")


main()
