import { type CommanderError, Help, InvalidArgumentError } from 'commander'
import { widthOf } from '../progress.ts'

/** The argument library speaks English; officials read Chinese. */

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
}

export const helpInChinese: Partial<Help> = {
  styleTitle: (title) => titles[title] ?? title,
  displayWidth: widthOf,
  commandUsage: (command) =>
    new Help().commandUsage(command).replace('[options]', '[选项]').replace('[command]', '[命令]'),
  subcommandTerm: (command) =>
    [
      command.name(),
      ...command.registeredArguments.map((a) => (a.required ? `<${a.name()}>` : `[${a.name()}]`)),
    ].join(' '),
  optionDescription: (option) =>
    option.defaultValue === undefined
      ? option.description
      : `${option.description}（默认 ${String(option.defaultValue)}）`,
}

/** What was wrong with the words typed, by the library's code; `{v}` is what it names. */
const usageMessages: Readonly<Record<string, string>> = {
  'commander.unknownOption': '不认识选项 {v}。',
  'commander.unknownCommand': '不认识命令 {v}。',
  'commander.missingArgument': '缺少参数 {v}。',
  'commander.optionMissingArgument': '选项 {v} 后面缺少取值。',
  'commander.missingMandatoryOptionValue': '缺少必填选项 {v}。',
  'commander.excessArguments': '参数太多。',
  'commander.help': '请选择一个命令。',
}

export function usageMessage({ code, message }: CommanderError): string {
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/g)].map(([, name]) => name)
  if (code === 'commander.conflictingOption') return `${first} 不能与 ${second} 同时使用。`
  if (code === 'commander.invalidArgument') return invalidValue(message, first, second)
  return (usageMessages[code] ?? '命令写法有误。').replace('{v}', first)
}

/** Our own words are Chinese already and stand behind the library's. */
function invalidValue(message: string, first: string, second: string): string {
  const ours = /(?:is invalid\.|for argument '[^']*'\.) ?(.*)$/s.exec(message)?.[1] ?? ''
  return message.includes('command-argument')
    ? `参数 ${second} 的取值“${first}”不对：${ours}`
    : `选项 ${first} 的取值“${second}”不对：${ours}`
}

export const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
    if (value >= least && value <= most) return value
    throw new InvalidArgumentError(`应为 ${least} 到 ${most} 的整数。`)
  }

export const oneOf =
  <Choice extends string>(choices: readonly Choice[]) =>
  (text: string): Choice => {
    const chosen = choices.find((choice) => choice === text)
    if (chosen !== undefined) return chosen
    throw new InvalidArgumentError(`可选 ${choices.join('、')}。`)
  }

export const listOf =
  <Choice extends string>(choices: readonly Choice[]) =>
  (text: string): readonly Choice[] => {
    const chosen = text.split(',').map((part) => oneOf(choices)(part.trim()))
    if (new Set(chosen).size === chosen.length) return chosen
    throw new InvalidArgumentError('同一项只写一次。')
  }
