/** Loads liveArrays.ts before any test file of the worker loads the library. Set up anew for each file, this is cached. */
import './liveArrays'
