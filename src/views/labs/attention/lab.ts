import charactersPart from './charactersPart'
import translatePart from './translatePart'

export default [translatePart, charactersPart]
