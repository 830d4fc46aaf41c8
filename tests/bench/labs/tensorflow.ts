import * as tf from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-core/dist/register_all_gradients'
import '@tensorflow/tfjs-backend-cpu'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url'
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url'
import threaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url'
import { tasks } from './tasks'

const warmUpMs = 1000
const measurementMs = 3000

setWasmPaths({
  'tfjs-backend-wasm.wasm': plain,
  'tfjs-backend-wasm-simd.wasm': simd,
  'tfjs-backend-wasm-threaded-simd.wasm': threaded,
})

self.onmessage = async ({ data: { task, backend, form } }: MessageEvent) => {
  try {
    await tf.setBackend(backend)
    await tf.ready()
    const step = tasks[task as keyof typeof tasks](form)
    const measureRate = (milliseconds: number) => {
      const began = performance.now()
      let steps = 0
      while (performance.now() - began < milliseconds) {
        step()
        steps++
      }
      return (1000 * steps) / (performance.now() - began)
    }
    measureRate(warmUpMs)
    self.postMessage({ rate: measureRate(measurementMs) })
  } catch (error) {
    self.postMessage({ error: String(error) })
  }
}
