import russian from 'virtual:words/call';
import { addMessages } from './catalogue';

addMessages('ru', russian);
