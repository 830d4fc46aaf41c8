/** How a loss is multiplied before the gradient is taken, which is divided by as much afterwards. */
export interface Scaling {
  /** The factor of the next update, a power of two. */
  readonly factor: number
  /** Told whether the scaled gradient was finite, and so whether the update was made. */
  update(finite: boolean): void
}

/** A factor that stays. */
export const fixedScaling = (factor: number): Scaling => ({ factor, update() {} })

/**
 * A factor that halves when the gradient overflows, and doubles after `patience` updates without (P. Micikevicius and others,
 * "Mixed precision training", ICLR 2018, section 3.2, as later done by the makers of hardware).
 */
export function dynamicScaling(first: number, patience: number): Scaling {
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
