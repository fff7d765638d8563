publish-export = Emporter ce dialogue
