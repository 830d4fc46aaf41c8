/**
 * Loss scaling: the loss is multiplied before the gradient is computed, and the gradient divided afterwards.
 */
export interface LossScaling {
  /** The factor of the next update, a power of two. */
  readonly factor: number
  /** Call it with whether the scaled gradient was finite, and so whether the update was made. */
  update(finite: boolean): void
}

/** A constant factor. */
export const fixedScaling = (factor: number): LossScaling => ({ factor, update() {} })

/**
 * A factor that halves when the gradient overflows, and doubles after `patience` updates without overflow (P.
 * Micikevicius and others, "Mixed precision training", ICLR 2018, section 3.2, as later implemented by
 * hardware vendors).
 */
export function dynamicScaling(first: number, patience: number): LossScaling {
  let factor = first
  let calm = 0
  return {
    get factor() {
      return factor
    },
    update(finite) {
      calm = finite ? calm + 1 : 0
      if (!finite) factor /= 2
      else if (calm === patience) {
        factor *= 2
        calm = 0
      }
    },
  }
}
