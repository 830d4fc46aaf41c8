import { formatPercent } from '../../../../i18n/format/formatNumber'
import type { Language } from '../../../../model/language'
import { labelValues } from '../../../../views/labs/shared/definition'
import { plannerParameters } from '../../plannerParameters'
import { presets } from '../../presets'

/** Device names by the value in the address. */
export const deviceNames = {
  v100: 'V100 32 GB',
  'a100-40': 'A100 40 GB',
  'a100-80': 'A100 80 GB',
  h100: 'H100 80 GB',
  h800: 'H800 80 GB',
  'tpu-v3': 'TPU v3',
  'tpu-v4': 'TPU v4',
} as const

/** Labels of values that are names or numbers; only the format of percentages depends on the language. */
export const getPlannerValueLabels = (language: Language) => ({
  model: Object.fromEntries(Object.entries(presets).map(([id, { title }]) => [id, title])),
  hardware: deviceNames,
  utilisation: labelValues(plannerParameters.utilisation, (value) => formatPercent(value, language)),
  schedule: { '1f1b': '1F1B', gpipe: 'GPipe' },
  power: labelValues(plannerParameters.power, (watts) => `${watts} W`),
  price: labelValues(plannerParameters.price, (dollars) => `$${dollars}`),
})
