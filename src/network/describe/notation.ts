import type { NetworkNode } from '../evaluate/networkNode'
import type { NumericValue } from '../language/expression'

/**
 * The layer type of a node, with a subtype where the field has its own term for it: `pool.max`, `conv.depthwise`,
 * `attention.cross`.
 */
export function qualifyLayerType(node: NetworkNode): string {
  const { layerType, options, input, references } = node
  if (node.type !== 'layer') return node.type === 'experts' ? 'router' : layerType
  const isSet = (option: string) => Boolean(options?.get(option))
  const qualifyBy = (option: string) => `${layerType}.${options?.get(option)}`
  switch (layerType) {
    case 'pool':
    case 'globalpool':
    case 'position':
      return qualifyBy('by')
    case 'conv':
      if (isSet('transposed')) return 'conv.transposed'
      return readNumber(node, 'groups') === input.features && input.features > 1
        ? 'conv.depthwise'
        : layerType
    case 'attention':
      if (references.length > 0) return 'attention.cross'
      return isSet('causal') ? 'attention.causal' : layerType
    case 'feedforward':
      return isSet('gated') ? 'feedforward.gated' : layerType
    case 'elman':
    case 'lstm':
    case 'gru':
      return isSet('bidirectional') ? `${layerType}.bidirectional` : layerType
    default:
      return layerType
  }
}

/**
 * The main hyper-parameters of a layer in short notation: `3×3 → 64 /2` is kernel, output channels and stride,
 * `h=32 kv=8` query heads and key–value heads. Empty for layers without.
 */
export function formatNotation(node: NetworkNode): string {
  const number = (option: string) => readNumber(node, option)
  const to = `→ ${node.output.features}`
  switch (node.type === 'experts' ? 'router' : node.layerType) {
    case 'conv': {
      const groups = number('groups') ?? 1
      const groupSuffix = groups > 1 && groups !== node.input.features ? ` ÷${groups}` : ''
      return `${formatKernel(node)} ${to}${groupSuffix}${formatStride(node)}`
    }
    case 'pool':
      return `${formatKernel(node)}${formatStride(node)}`
    case 'upsample':
      return `×${readNumbers(node, 'factor').join('×')}`
    case 'dense':
    case 'embedding':
    case 'elman':
    case 'lstm':
    case 'gru':
    case 'radial':
      return to
    case 'boltzmann':
      return `${node.input.features} ↔ ${number('hidden')}`
    case 'feedforward':
      return `${number('hidden')} ${to}`
    case 'attention': {
      const [heads, keys] = [number('heads'), number('keys')]
      return `h=${heads}${keys === undefined || keys === heads ? '' : ` kv=${keys}`}`
    }
    case 'latentattention':
      return `h=${number('heads')} r=${number('rank')}`
    case 'scan':
      return `n=${number('state')}`
    case 'router':
      return `${number('active')} / ${number('experts')}`
    case 'groupnorm':
    case 'shuffle':
      return `÷${number('groups')}`
    case 'dropout':
      return `${number('rate') ?? 0.5}`
    default:
      return ''
  }
}

const readNumber = ({ options }: NetworkNode, option: string): number | undefined => {
  const value = options?.get(option)
  return typeof value === 'number' ? value : undefined
}

const readNumbers = ({ options }: NetworkNode, option: string): readonly NumericValue[] => {
  const value = options?.get(option)
  return typeof value === 'object' ? value : typeof value === 'number' ? [value] : []
}

/** The kernel with one number per axis: `3×3`. */
const formatKernel = (node: NetworkNode) => {
  const kernel = readNumbers(node, 'kernel')
  const axes = node.input.positions.length
  return (kernel.length === 1 ? Array.from({ length: axes }, () => kernel[0]) : kernel).join('×')
}

const formatStride = (node: NetworkNode) => {
  const stride = readNumbers(node, 'stride')
  // The default stride of pooling is its kernel.
  const strides = [
    ...new Set(stride.length === 0 && node.layerType === 'pool' ? readNumbers(node, 'kernel') : stride),
  ]
  return strides.length === 0 || (strides.length === 1 && strides[0] === 1) ? '' : ` /${strides.join('×')}`
}
