publish-export = Take this dialogue elsewhere
