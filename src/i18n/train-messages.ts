import russian from 'virtual:messages/train';
import { addMessages } from './catalogue';

addMessages('ru', russian);
