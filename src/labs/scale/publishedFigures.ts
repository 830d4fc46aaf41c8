import type { PlannerSettings } from './plannerParameters'

/** The figures compared: counts, operations, device hours, days, megawatt hours, dollars. */
export type Figure = 'parameters' | 'active' | 'tokens' | 'flops' | 'deviceHours' | 'days' | 'energy' | 'cost'

export interface PublishedFigure {
  readonly figure: Figure
  readonly value: number
  readonly source: string
  readonly url: string
  /** Checked in the source, or in copies of it. */
  readonly verified: boolean
  /** The settings were chosen to match this figure, so agreement proves nothing. */
  readonly fitted?: true
  /** The figure covers more than the planned pre-training. */
  readonly coversMore?: true
}

const arxiv = (source: string, id: string, place: string) => ({
  source: `${source}, arXiv ${id}, ${place}`,
  url: `https://arxiv.org/abs/${id}`,
  verified: true,
})
const brown = (place: string) => arxiv('Brown et al. 2020', '2005.14165', place)
const patterson = arxiv('Patterson et al. 2021', '2104.10350', 'table 4')
const fedus = (place: string) => arxiv('Fedus, Zoph and Shazeer 2021', '2101.03961', place)
const touvron = (place: string) => arxiv('Touvron et al. 2023', '2302.13971', place)
const deepseek = (place: string) => arxiv('DeepSeek-AI 2024', '2412.19437', place)

export const publishedFigures: Readonly<Record<PlannerSettings['model'], readonly PublishedFigure[]>> = {
  'gpt-3': [
    { figure: 'parameters', value: 175e9, ...brown('table 2.1') },
    { figure: 'tokens', value: 300e9, ...brown('table 2.1') },
    { figure: 'flops', value: 3.14e23, ...brown('appendix D') },
    { figure: 'days', value: 14.8, ...patterson, fitted: true },
    { figure: 'energy', value: 1287, ...patterson, fitted: true },
  ],
  'switch-c': [
    { figure: 'parameters', value: 1571e9, ...fedus('table 9') },
    { figure: 'tokens', value: 576e9, ...fedus('of its smaller models') },
    { figure: 'flops', value: 8.22e22, ...patterson },
    { figure: 'days', value: 27, ...patterson },
    { figure: 'energy', value: 179, ...patterson },
  ],
  'llama-65b': [
    { figure: 'parameters', value: 65.2e9, ...touvron('table 2') },
    { figure: 'tokens', value: 1.4e12, ...touvron('table 2') },
    { figure: 'deviceHours', value: 1_022_362, ...touvron('table 15'), fitted: true },
    { figure: 'days', value: 21, ...touvron('section 2.4'), fitted: true },
    { figure: 'energy', value: 449, ...touvron('table 15'), fitted: true },
  ],
  'qwen-72b': [
    {
      figure: 'parameters',
      value: 72e9,
      source: 'Qwen-72B, model card, huggingface.co',
      url: 'https://huggingface.co/Qwen/Qwen-72B',
      verified: true,
    },
    {
      figure: 'tokens',
      value: 3e12,
      source: 'The authors, github.com/QwenLM/Qwen',
      url: 'https://github.com/QwenLM/Qwen',
      verified: true,
    },
  ],
  'deepseek-v3': [
    { figure: 'parameters', value: 671e9, ...deepseek('abstract') },
    { figure: 'active', value: 37e9, ...deepseek('abstract') },
    { figure: 'tokens', value: 14.8e12, ...deepseek('abstract') },
    { figure: 'deviceHours', value: 2_664_000, ...deepseek('table 1'), fitted: true },
    { figure: 'deviceHours', value: 2_788_000, ...deepseek('table 1'), coversMore: true },
    { figure: 'cost', value: 5_328_000, ...deepseek('table 1'), fitted: true },
    { figure: 'cost', value: 5_576_000, ...deepseek('table 1'), coversMore: true },
  ],
}
