"""Background work: jobs kept in the database, run through a queue, retried, paused and given up with a reason.

asked for → waiting → running → done
              ↑  ↓        ↓
            paused    waiting again, later and later → dead, with the reason
"""
