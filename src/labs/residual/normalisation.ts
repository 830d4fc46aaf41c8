import { type Array as Arr, numpy as np } from '@jax-js/jax'

/**
 * Batch normalisation (Ioffe and Szegedy, 2015) gives each unit mean 0 and variance 1 over the images, layer
 * normalisation (Ba, Kiros and Hinton, 2016) each image mean 0 and variance 1 over the units. There is no
 * learnt gain, as the ReLU that follows passes a gain on to the next weights.
 */
export type Normalisation = 'batch' | 'layer' | 'none'

const epsilon = 1e-5

/**
 * Normalises [batch, units], which it consumes; batch normalisation takes mean and variance from the first
 * `reference` rows.
 */
export function normalise(signal: Arr, kind: Normalisation, reference: number): Arr {
  if (kind === 'none') return signal
  const axis = kind === 'batch' ? 0 : 1
  const measured =
    kind === 'batch' && reference < signal.shape[0]! ? signal.ref.slice([0, reference]) : signal.ref
  const mean = np.mean(measured.ref, axis, { keepdims: true })
  const variance = np.mean(np.square(measured.sub(mean.ref)), axis, { keepdims: true })
  return signal.sub(mean).div(np.sqrt(variance.add(epsilon)))
}
