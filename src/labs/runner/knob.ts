/** A choice that a reader has in an experiment. Each has a text for the address; what cannot be read is the default. */
export type Knob<Value extends string | number | boolean = string | number | boolean> = {
  readonly default: Value
  /** The value that a text means; undefined if it means none. */
  readonly read: (text: string) => Value | undefined
  /** Changes what is looked at and lets the run go on; otherwise a change begins anew. */
  readonly isProbe?: true
} & (
  | { readonly kind: 'number' /** In order. */; readonly values: readonly number[] }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'flag' }
  | { readonly kind: 'seed' }
  /** What has been drawn, placed or pasted; the experiment's own view edits it. */
  | { readonly kind: 'text' }
)

export type Knobs = Readonly<Record<string, Knob>>

/** A value for each knob. */
export type SettingOf<K extends Knobs> = { readonly [Name in keyof K]: K[Name]['default'] }

const maxSeed = 99_999

/** One of some numbers, from the least to the greatest. */
export function oneOf(values: readonly number[], usual: number): Knob<number> & { kind: 'number' } {
  return {
    kind: 'number',
    values,
    default: usual,
    read: (text) => values.find((value) => text !== '' && value === Number(text)),
  }
}

/** A whole number within bounds, which belong to it. */
export function wholeNumber(least: number, most: number, usual: number) {
  return oneOf(
    Array.from({ length: most - least + 1 }, (_, index) => least + index),
    usual,
  )
}

/** One of some words; by default the first. */
export function choice<const Word extends string>(
  ...values: readonly [Word, ...Word[]]
): Knob<Word> & { kind: 'choice' } {
  return {
    kind: 'choice',
    values,
    default: values[0],
    read: (text) => values.find((one) => one === text),
  }
}

/** On or off. */
export function flag(usual: boolean): Knob<boolean> & { kind: 'flag' } {
  return {
    kind: 'flag',
    default: usual,
    read: (text) => (text === 'on' ? true : text === 'off' ? false : undefined),
  }
}

/** What chance begins with: the same seed, the same run. */
export function seed(): Knob<number> & { kind: 'seed' } {
  return {
    kind: 'seed',
    default: 1,
    read: (text) => (/^\d{1,5}$/.test(text) && Number(text) <= maxSeed ? Number(text) : undefined),
  }
}

/** A text that `accepts` approves of, in the form in which it stands in the address. */
export function textValue(
  usual: string,
  accepts: (text: string) => boolean,
): Knob<string> & { kind: 'text' } {
  return {
    kind: 'text',
    default: usual,
    read: (written) => (accepts(written) ? written : undefined),
  }
}

/** The same knob, looking only. */
export const probe = <K extends Knob>(knob: K): K & { isProbe: true } => ({ ...knob, isProbe: true })

/** The setting that the texts of an address tell: each a value, or else the default. */
export function readSetting<K extends Knobs>(
  knobs: K,
  texts: Readonly<Record<string, string>>,
): SettingOf<K> {
  const read = ([name, knob]: [string, Knob]) => {
    const text = Object.hasOwn(texts, name) ? texts[name] : undefined
    return [name, (text === undefined ? undefined : knob.read(text)) ?? knob.default]
  }
  return Object.fromEntries(Object.entries(knobs).map(read)) as SettingOf<K>
}

/** The same knobs with other values by default. */
export const withUsual = <K extends Knobs>(knobs: K, usual: Partial<SettingOf<K>>): K =>
  Object.fromEntries(
    Object.entries(knobs).map(([name, knob]) => [name, { ...knob, default: usual[name] ?? knob.default }]),
  ) as K

const print = (value: string | number | boolean) =>
  typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value)

/** The texts that tell a setting; defaults are left out. {@link readSetting} reads them back. */
export function writeSetting<K extends Knobs>(knobs: K, setting: SettingOf<K>): Record<string, string> {
  const told = Object.entries(knobs).filter(([name, knob]) => setting[name] !== knob.default)
  return Object.fromEntries(told.map(([name]) => [name, print(setting[name]!)]))
}

/** Whether two settings differ at most in probes, so that a run of the one goes on as a run of the other. */
export const sameRun = <K extends Knobs>(knobs: K, one: SettingOf<K>, other: SettingOf<K>) =>
  Object.entries(knobs).every(([name, { isProbe }]) => isProbe || one[name] === other[name])
