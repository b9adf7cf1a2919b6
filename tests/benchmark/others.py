"""
One model through one optimiser of Python, for others.ts.

    python3 others.py                      which of them can be imported, with their versions
    python3 others.py TOOL MODEL SECONDS   solves an MPS file and prints one line of JSON

Nothing is installed here; what is not on the machine is told as null.
"""

import importlib
import importlib.metadata
import json
import sys
import time

MODULES = {"highspy": "highspy", "cp-sat": "ortools"}

# Values are whole numbers: less than one apart is the same value.
ABSOLUTE_GAP = 0.999

# CP-SAT counts in whole numbers. A column that need not be whole becomes so many steps to the unit,
# and what holds it gets so much room, else rounding makes every plan break an equation: without it
# CP-SAT calls models infeasible that have plans. Its points are completed and checked by others.ts.
STEPS = 1_000_000
ROOM = 1e-5


def present():
    return {tool: version_of(module) for tool, module in MODULES.items()}


def version_of(module):
    try:
        importlib.import_module(module)
    except ImportError:
        return None
    return importlib.metadata.version(module)


def highspy(path, seconds):
    import highspy

    began = start()
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.setOptionValue("mip_abs_gap", ABSOLUTE_GAP)
    solver.setOptionValue("time_limit", seconds)
    solver.readModel(path)
    solver.run()
    status = solver.getModelStatus()
    info = solver.getInfo()
    found = info.primal_solution_status == 2
    statuses = {
        highspy.HighsModelStatus.kOptimal: "optimal",
        highspy.HighsModelStatus.kInfeasible: "infeasible",
        highspy.HighsModelStatus.kTimeLimit: "limit",
    }
    return {
        "status": statuses.get(status, "failed"),
        "objective": info.objective_function_value if found else None,
        "bound": info.mip_dual_bound,
        "values": nonzeros(solver.getLp().col_names_, solver.getSolution().col_value)
        if found
        else None,
        "message": solver.modelStatusToString(status),
        **spent(began),
    }


def cp_sat(path, seconds):
    from ortools.linear_solver.python import model_builder

    began = start()
    model = model_builder.Model()
    if not model.import_from_mps_file(path):
        raise ValueError("the model cannot be read")
    give_room(model)
    solver = model_builder.Solver("sat")
    solver.set_time_limit_in_seconds(seconds)
    solver.set_solver_specific_parameters(
        f"mip_var_scaling:{STEPS} absolute_gap_limit:{ABSOLUTE_GAP} relative_gap_limit:0"
    )
    status = solver.solve(model).name
    found = status in ("OPTIMAL", "FEASIBLE")
    statuses = {
        "OPTIMAL": "optimal",
        "FEASIBLE": "limit",
        "NOT_SOLVED": "limit",
        "INFEASIBLE": "infeasible",
    }
    columns = model.get_variables()
    return {
        "status": statuses.get(status, "failed"),
        "objective": solver.objective_value if found else None,
        "bound": solver.best_objective_bound if found else None,
        "values": nonzeros([column.name for column in columns], solver.values(columns))
        if found
        else None,
        "message": solver.status_string or status,
        **spent(began),
    }


def give_room(model):
    parts = [column for column in model.get_variables() if not column.is_integral]
    for column in parts:
        column.lower_bound -= ROOM
        column.upper_bound += ROOM
    places = {column.index for column in parts}
    for row in model.get_linear_constraints():
        if places.isdisjoint(model.helper.constraint_var_indices(row.index)):
            continue
        row.lower_bound -= ROOM
        row.upper_bound += ROOM


def nonzeros(names, values):
    return [[name, float(value)] for name, value in zip(names, values) if value != 0]


def start():
    return time.perf_counter(), time.process_time()


def spent(began):
    return {
        "seconds": time.perf_counter() - began[0],
        "processorSeconds": time.process_time() - began[1],
    }


TOOLS = {"highspy": highspy, "cp-sat": cp_sat}


def finite(told):
    """JSON has no word for infinity."""
    return {
        key: None if isinstance(value, float) and abs(value) == float("inf") else value
        for key, value in told.items()
    }


if len(sys.argv) == 1:
    print(json.dumps(present()))
else:
    print(json.dumps(finite(TOOLS[sys.argv[1]](sys.argv[2], float(sys.argv[3])))))
