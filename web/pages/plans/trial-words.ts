import type { Text } from '../../text/zh-CN/index.ts'
import type { Board } from './board.ts'
import type { Edit } from './trial.ts'

/** `钉定 马璐`, `改派到 尼山镇希文小学 傅华`. */
export function editWords({ trial }: Text['plans'], board: Board, edit: Edit): string {
  const name = board.teachers.get(edit.teacher)?.name ?? edit.teacher
  if (edit.kind === 'move')
    return `${name}：${trial.moveTo(board.schools.get(edit.to)?.name ?? edit.to)}`
  return `${name}：${trial[edit.kind]}`
}
