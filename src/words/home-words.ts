import russian from 'virtual:words/home';
import { addMessages } from './catalogue';

addMessages('ru', russian);
