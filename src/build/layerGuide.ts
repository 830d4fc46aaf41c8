import type { LayerType, OptionDefinition } from '../network/layers/layerType'
import { layerTypes } from '../network/layers/registry/layerRegistry'

export const guidePath = 'content/README.md'

const header = '| layer | other options | what it computes |'

/** Replaces the table of layer types in the guide for authors by one that is made from their records. */
export function replaceLayerGuide(guide: string): string {
  const [before, after, ...others] = guide.split(`${header}\n`)
  if (after === undefined || others.length > 0)
    throw new Error(`${guidePath} must have exactly one table with the header "${header}".`)
  const rows = [header, '| --- | --- | --- |', ...Object.values(layerTypes).map(formatRow)]
  return `${before}${rows.join('\n')}\n${after.replace(/^(\|.*\n)*/, '')}`
}

/** A row of the table: how a step begins, the options besides the main one, what the layer computes. */
function formatRow({ id, mainOption, options, documentation }: LayerType): string {
  const { [mainOption]: main, ...others } = options
  const step = main ? formatOption(id, main, mainOption) : formatCode(id)
  const otherOptions = Object.entries(others).map(([key, option]) => formatOption(key, option))
  return `| ${[step, otherOptions.join(', '), documentation].join(' | ')} |`.replace('|  |', '| |')
}

/**
 * A key with the values of an option, the default first, and with the name of the option if the key does not say it.
 * `placeholder` stands for the value of an option without default.
 */
function formatOption(key: string, option: OptionDefinition, placeholder = ''): string {
  if (option.type === 'name') return formatCode(key, 'name')
  if (option.type === 'word') {
    const { defaultValue, values } = option
    const [first, ...others] = new Set([...(defaultValue ? [defaultValue] : []), ...Object.keys(values)])
    const codes = [formatCode(key, first), ...others.map((one) => formatCode(one))]
    return codes.join(', ').replace(/, (\S+)$/, ' or $1')
  }
  const value = String(option.defaultValue ?? placeholder)
  const name = /^[A-Z][a-z]/.test(option.name.en) ? option.name.en.toLowerCase() : option.name.en
  const details = [
    ...(name === (placeholder || key) ? [] : [name]),
    ...(option.fallback === undefined ? [] : [`as ${formatCode(option.fallback)}`]),
  ]
  return formatCode(key, value) + (details.length > 0 ? ` (${details.join('; ')})` : '')
}

const formatCode = (key: string, value = '') => `\`${key}${value === '' ? '' : `: ${value}`}\``
