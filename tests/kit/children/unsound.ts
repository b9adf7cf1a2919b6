/** Moves somebody there is not. */
import { level, onTask, say } from './task.ts'

onTask(({ goals }) =>
  say({
    kind: 'result',
    plan: {
      year: 2026,
      transfers: [
        {
          teacher: '查无此人',
          from: '甲',
          to: '乙',
          stage: 'primary',
          subject: 'mathematics',
          mode: 'regular',
          relationMoves: true,
          start: '2026-09',
          end: null,
        },
      ],
    },
    record: { levels: goals.map((goal) => level(goal, 0)), engine: 'test', seconds: 0 },
    trail: null,
    certificate: null,
  }),
)
